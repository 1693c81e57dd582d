/// Hops whose lines came in one span of time.
struct HopGeneration: Sendable {
  /// In place of a server's line: the client's line was counted.
  static let client: Int32 = -1
  private static let firstSlots = 1024

  /// Side by side, since what is not in the cache costs most.
  private struct Slot {
    /// The number of the hop; 0 where there is none.
    var key: UInt64 = 0
    /// The place of the last of its server's lines, or that the client's was counted.
    var head: Int32 = 0
  }

  private var slots: [Slot] = []
  private var lines: [ServerLine] = []
  /// How many hops there are.
  private(set) var count = 0
  /// How many server's lines there are, with those that were taken out.
  var lineCount: Int { lines.count }
  /// How many server's lines have no client's line.
  private(set) var waiting = 0

  /// Where a hop is; nil for one that is not here. O(1).
  func slot(of key: UInt64) -> Int? {
    guard !slots.isEmpty else { return nil }
    let slot = slot(for: key)
    return slots[slot].key == key ? slot : nil
  }

  /// Whether the client's line of a hop was counted.
  func hasClient(_ slot: Int) -> Bool { slots[slot].head == Self.client }

  /// Notes that the client's line was counted, and tells the place of the server's lines so far.
  mutating func noteClient(_ slot: Int) -> Int32 {
    defer { slots[slot].head = Self.client }
    return slots[slot].head
  }

  /// The same of a hop that may be new.
  mutating func noteClient(of key: UInt64) -> Int32 {
    let slot = slotToFill(key)
    guard slots[slot].key == key else {
      fill(slot, key, Self.client)
      return Self.client
    }
    return noteClient(slot)
  }

  /// Adds a server's line of a hop that has no client's.
  mutating func insert(_ line: ServerLine, of key: UInt64) {
    let place = Int32(truncatingIfNeeded: lines.count)
    var line = line
    waiting += 1
    let slot = slotToFill(key)
    if slots[slot].key == key {
      line.next = slots[slot].head
      slots[slot].head = place
    } else {
      fill(slot, key, place)
    }
    lines.append(line)
  }

  /// Takes a server's line out.
  mutating func take(_ place: Int32) -> ServerLine {
    waiting -= 1
    return lines[Int(place)]
  }

  /// Has groups other numbers.
  mutating func renumber(_ groups: [Int32]) {
    for place in lines.indices { lines[place].group = groups[Int(lines[place].group)] }
  }

  /// All hops, and the server's lines of those that have no client's.
  var hops: [(key: UInt64, lines: [ServerLine]?)] {
    slots.filter { $0.key != 0 }.map { slot in
      guard slot.head != Self.client else { return (slot.key, nil) }
      var waiting: [ServerLine] = []
      var place = slot.head
      while place >= 0 {
        waiting.append(lines[Int(place)])
        place = lines[Int(place)].next
      }
      return (slot.key, waiting)
    }
  }

  private func slot(for key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key >> 20) & mask
    while slots[slot].key != 0, slots[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  /// Where a hop is or goes.
  private mutating func slotToFill(_ key: UInt64) -> Int {
    if count * 2 >= slots.count { grow() }
    return slot(for: key)
  }

  private mutating func fill(_ slot: Int, _ key: UInt64, _ head: Int32) {
    slots[slot] = Slot(key: key, head: head)
    count += 1
  }

  @inline(never)
  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: max(Self.firstSlots, old.count * 2))
    for slot in old where slot.key != 0 { slots[self.slot(for: slot.key)] = slot }
  }
}
