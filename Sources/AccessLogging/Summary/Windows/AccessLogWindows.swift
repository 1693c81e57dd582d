/// Counts of groups by spans of time of the same length.
///
/// There are at most so many counts: when there would be more, each two spans become one, which does not depend on the
/// order of the lines.
struct AccessLogWindows: Sendable {
  /// The counts of one group in one span.
  struct Cell: Hashable, Sendable {
    /// The number of the group.
    var group: Int32
    /// The span: its begin, divided by the length.
    var span: Int64
  }

  private static let most = 20_000

  /// The length of a span, in nanoseconds.
  private(set) var interval: Int64
  private var places: [Cell: Int] = [:]
  private var tallies: [AccessLogTally] = []
  private var last: (cell: Cell, place: Int)?

  /// - Parameter interval: in nanoseconds; at least one.
  init(interval: Int64) { self.interval = max(1, interval) }

  /// Counts what was measured of a group at a time.
  mutating func add(_ measure: AccessLogMeasure, of group: Int32, at start: Int64) {
    let place = place(of: Cell(group: group, span: span(of: start)))
    tallies[place].add(measure)
    if tallies.count > Self.most { widen() }
  }

  /// Takes out what was counted.
  mutating func remove(_ measure: AccessLogMeasure, of group: Int32, at start: Int64) {
    guard let place = places[Cell(group: group, span: span(of: start))] else { return }
    tallies[place].remove(measure)
  }

  /// Has groups other numbers, and those with the same become one.
  mutating func renumber(_ groups: [Int32]) {
    rebuild { Cell(group: groups[Int($0.group)], span: $0.span) }
  }

  /// Adds what another one has counted.
  ///
  /// - Parameters:
  ///   - groups: the numbers that its groups have here.
  ///   - flag: what a flag of it is called here.
  mutating func merge(_ other: AccessLogWindows, groups: [Int32], flag: (Int) -> Int) {
    var other = other
    while interval < other.interval, widen() {}
    while other.interval < interval, other.widen() {}
    for (cell, place) in other.places {
      let own = self.place(of: Cell(group: groups[Int(cell.group)], span: cell.span))
      tallies[own].merge(other.tallies[place], flag: flag)
    }
    while tallies.count > Self.most, widen() {}
  }

  /// The counts of each span by groups, the spans in order of time.
  var spans: [(start: Int64, tallies: [Int: AccessLogTally])] {
    var spans: [Int64: [Int: AccessLogTally]] = [:]
    for (cell, place) in places where tallies[place].requests > 0 {
      spans[cell.span, default: [:]][Int(cell.group)] = tallies[place]
    }
    return spans.sorted { $0.key < $1.key }.map { ($0.key &* interval, $0.value) }
  }

  private func span(of start: Int64) -> Int64 {
    let (quotient, rest) = start.quotientAndRemainder(dividingBy: interval)
    return rest < 0 ? quotient - 1 : quotient
  }

  private mutating func place(of cell: Cell) -> Int {
    if let last, last.cell == cell { return last.place }
    let place = places[cell] ?? tallies.count
    if place == tallies.count {
      places[cell] = place
      tallies.append(AccessLogTally())
    }
    last = (cell, place)
    return place
  }

  /// Makes spans twice as long; false where they are as long as can be.
  @discardableResult
  private mutating func widen() -> Bool {
    let (twice, isTooLong) = interval.multipliedReportingOverflow(by: 2)
    guard !isTooLong else { return false }
    interval = twice
    rebuild { Cell(group: $0.group, span: $0.span >> 1) }
    return true
  }

  private mutating func rebuild(_ renamed: (Cell) -> Cell) {
    let (places, tallies) = (self.places, self.tallies)
    (self.places, self.tallies, last) = ([:], [], nil)
    for (cell, place) in places { self.tallies[self.place(of: renamed(cell))].merge(tallies[place]) }
  }
}
