import Output

/// Which elements of two lists are the same.
struct ListMatching {
  /// An element of both lists, by its places.
  struct Pair: Hashable {
    let expected: Int
    let actual: Int
  }

  /// The elements of both, in the order of the first list.
  private(set) var pairs: [Pair] = []
  /// The places of elements that the second list has not.
  private(set) var missing: [Int]
  /// The places of elements that the first list has not.
  private(set) var extra: [Int]
  /// The pairs that stand in another order, where that means something.
  private(set) var moved: Set<Pair> = []

  /// Matches by one key after the other. O(elements · keys), and O(elements · log elements) for the order.
  init(_ expected: [JSONValue], _ actual: [JSONValue], _ form: ListForm) {
    missing = Array(expected.indices)
    extra = Array(actual.indices)
    for key in form.keys { match(expected, actual, by: key) }
    if form.isOrdered { matchChanged() }
    pairs.sort { $0.expected < $1.expected }
    if form.isOrdered { findMoved() }
  }

  private mutating func match(_ expected: [JSONValue], _ actual: [JSONValue], by key: ListForm.Key) {
    guard !missing.isEmpty, !extra.isEmpty else { return }
    var places: [String: [Int]] = [:]
    for place in missing.reversed() { if let key = key(expected[place]) { places[key, default: []].append(place) } }
    var matched: Set<Int> = []
    extra = extra.filter { place in
      guard let key = key(actual[place]), let partner = places[key]?.popLast() else { return true }
      pairs.append(Pair(expected: partner, actual: place))
      matched.insert(partner)
      return false
    }
    missing.removeAll { matched.contains($0) }
  }

  /// Elements of which nothing is the same are one that was changed, if it is the only one.
  private mutating func matchChanged() {
    guard missing.count == 1, extra.count == 1, let expected = missing.first, let actual = extra.first,
      expected == actual
    else { return }
    pairs.append(Pair(expected: expected, actual: actual))
    (missing, extra) = ([], [])
  }

  /// All pairs but the most that stand in the same order (a longest increasing subsequence).
  private mutating func findMoved() {
    // The places in `pairs` at which the best sequence of each length ends.
    var ends: [Int] = []
    var before: [Int?] = Array(repeating: nil, count: pairs.count)
    for (place, pair) in pairs.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].actual < pair.actual { low = middle + 1 } else { high = middle }
      }
      before[place] = low > 0 ? ends[low - 1] : nil
      if low == ends.count { ends.append(place) } else { ends[low] = place }
    }
    var kept: Set<Int> = []
    var place = ends.last
    while let current = place {
      kept.insert(current)
      place = before[current]
    }
    for (place, pair) in pairs.enumerated() where !kept.contains(place) { moved.insert(pair) }
  }
}
