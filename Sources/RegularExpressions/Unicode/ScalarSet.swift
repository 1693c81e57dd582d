/// A set of code points: sorted ranges that neither overlap nor touch.
struct ScalarSet: Sendable, Hashable {
  static let maximum: UInt32 = 0x10FFFF
  static let all = ScalarSet([0...maximum])
  static let allButNewline = ScalarSet([0x0A...0x0A]).negated

  private(set) var ranges: [ClosedRange<UInt32>]

  /// The union of ranges in any order. Complexity: O(n log n).
  init(_ ranges: [ClosedRange<UInt32>]) {
    self.ranges = []
    self.ranges.reserveCapacity(ranges.count)
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard let last = self.ranges.last, range.lowerBound <= last.upperBound &+ 1 else {
        self.ranges.append(range)
        continue
      }
      self.ranges[self.ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
    }
  }

  /// Every other code point.
  var negated: ScalarSet {
    var others: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if next < range.lowerBound { others.append(next...(range.lowerBound - 1)) }
      next = range.upperBound + 1
    }
    if next <= Self.maximum { others.append(next...Self.maximum) }
    return ScalarSet(others)
  }
}
