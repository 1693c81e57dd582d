/// How often each of a few small numbers was counted.
///
/// O(numbers that were counted): statuses and flags are few in one place.
public struct SparseCounts: Sendable {
  /// A number, and how often it was counted.
  public struct Entry: Hashable, Sendable {
    /// The number.
    public let key: Int
    /// How often.
    public fileprivate(set) var count: Int
  }

  private var entries: [Entry] = []

  /// Makes counts of nothing.
  public init() {}

  /// How often a number was counted.
  public subscript(key: Int) -> Int { entries.first { $0.key == key }?.count ?? 0 }

  /// What was counted at all, in the order of the numbers.
  public var counted: [Entry] { entries.filter { $0.count != 0 }.sorted { $0.key < $1.key } }

  mutating func add(_ key: Int, times: Int = 1) {
    for place in entries.indices where entries[place].key == key {
      entries[place].count &+= times
      return
    }
    entries.append(Entry(key: key, count: times))
  }

  mutating func merge(_ other: SparseCounts, _ key: (Int) -> Int = { $0 }) {
    for entry in other.entries { add(key(entry.key), times: entry.count) }
  }
}

extension SparseCounts: Equatable {
  /// Whether the same was counted, in whatever order.
  public static func == (first: SparseCounts, second: SparseCounts) -> Bool { first.counted == second.counted }
}
