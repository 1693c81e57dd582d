/// A set of instructions in the order of their insertion, cleared in constant time.
struct SparseSet {
  private(set) var members: [UInt32] = []
  private var places: [UInt32]

  init(capacity: Int) {
    places = [UInt32](repeating: 0, count: capacity)
  }

  func contains(_ member: UInt32) -> Bool {
    let place = Int(places[Int(member)])
    return place < members.count && members[place] == member
  }

  /// Adds a member; false when it was there already.
  mutating func insert(_ member: UInt32) -> Bool {
    guard !contains(member) else { return false }
    places[Int(member)] = UInt32(members.count)
    members.append(member)
    return true
  }

  mutating func removeAll() {
    members.removeAll(keepingCapacity: true)
  }
}
