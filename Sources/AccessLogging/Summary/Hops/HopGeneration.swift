/// Hops whose lines came in one span of time.
struct HopGeneration: Sendable {
  /// In place of a server's line: the client's line was counted.
  static let client: Int32 = -1
  private static let firstSlots = 1024

  /// The numbers of hops; 0 where there is none.
  private var keys: [UInt64] = []
  /// For each the place of the last of its server's lines, or that the client's was counted.
  private var heads: [Int32] = []
  private var lines: [ServerLine] = []
  /// How many hops there are.
  private(set) var count = 0
  /// How many server's lines there are, with those that were taken out.
  var lineCount: Int { lines.count }
  /// How many server's lines have no client's line.
  private(set) var waiting = 0

  /// Where a hop is; nil for one that is not here. O(1).
  func slot(of key: UInt64) -> Int? {
    guard !keys.isEmpty else { return nil }
    let slot = slot(for: key)
    return keys[slot] == key ? slot : nil
  }

  /// Whether the client's line of a hop was counted.
  func hasClient(_ slot: Int) -> Bool { heads[slot] == Self.client }

  /// Notes that the client's line was counted, and tells the place of the server's lines so far.
  mutating func noteClient(_ slot: Int) -> Int32 {
    defer { heads[slot] = Self.client }
    return heads[slot]
  }

  /// Adds a hop of which the client's line was counted.
  mutating func insertClient(_ key: UInt64) { insert(key, Self.client) }

  /// Adds a server's line of a hop that has no client's.
  mutating func insert(_ line: ServerLine, of key: UInt64) {
    let place = Int32(truncatingIfNeeded: lines.count)
    var line = line
    waiting += 1
    if let slot = slot(of: key) {
      line.next = heads[slot]
      heads[slot] = place
    } else {
      insert(key, place)
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
    keys.indices.filter { keys[$0] != 0 }.map { slot in
      guard heads[slot] != Self.client else { return (keys[slot], nil) }
      var waiting: [ServerLine] = []
      var place = heads[slot]
      while place >= 0 {
        waiting.append(lines[Int(place)])
        place = lines[Int(place)].next
      }
      return (keys[slot], waiting)
    }
  }

  private func slot(for key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key >> 20) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func insert(_ key: UInt64, _ head: Int32) {
    if count * 2 >= keys.count { grow() }
    let slot = slot(for: key)
    (keys[slot], heads[slot]) = (key, head)
    count += 1
  }

  @inline(never)
  private mutating func grow() {
    let (keys, heads) = (self.keys, self.heads)
    let slots = max(Self.firstSlots, keys.count * 2)
    self.keys = Array(repeating: 0, count: slots)
    self.heads = Array(repeating: 0, count: slots)
    for place in keys.indices where keys[place] != 0 {
      let slot = slot(for: keys[place])
      (self.keys[slot], self.heads[slot]) = (keys[place], heads[place])
    }
  }
}
