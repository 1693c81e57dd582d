/// The keys of groups, each with a number in the order in which they came.
struct GroupKeys: Sendable {
  private static let firstSlots = 64

  private var bytes: [UInt8] = []
  /// Where each key ends in `bytes`, behind a 0 for none.
  private var ends = [0]
  private var hashes: [UInt64] = []
  /// One more than the number of the key that is looked for from there on; 0 where no more are.
  private var slots = [Int32](repeating: 0, count: Self.firstSlots)

  /// How many keys there are.
  var count: Int { hashes.count }

  /// The bytes of a key.
  func key(_ number: Int) -> ArraySlice<UInt8> { bytes[ends[number]..<ends[number + 1]] }

  /// The number of a key, which is a new one if there are fewer than `most`; nil where there are not. O(key).
  mutating func number(of key: [UInt8], atMost most: Int) -> Int? {
    let hash = ByteHash.number(of: key.span)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots[slot] > 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, isKey(number, key) { return number }
      slot = (slot + 1) & mask
    }
    guard count < most else { return nil }
    insert(key, hash)
    return count - 1
  }

  private func isKey(_ number: Int, _ key: [UInt8]) -> Bool {
    let start = ends[number]
    guard ends[number + 1] - start == key.count else { return false }
    for place in key.indices where bytes[start + place] != key[place] { return false }
    return true
  }

  @inline(never)
  private mutating func insert(_ key: [UInt8], _ hash: UInt64) {
    bytes += key
    ends.append(bytes.count)
    hashes.append(hash)
    if count * 2 > slots.count {
      slots = [Int32](repeating: 0, count: slots.count * 2)
      for number in hashes.indices { place(number) }
    } else {
      place(count - 1)
    }
  }

  private mutating func place(_ number: Int) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hashes[number] >> 20) & mask
    while slots[slot] > 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(number + 1)
  }
}
