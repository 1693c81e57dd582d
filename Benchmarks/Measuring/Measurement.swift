/// One line of the results.
struct Measurement: Codable {
  /// What was measured, such as `line table`.
  let name: String
  /// `MB/s` or `ms`.
  let unit: String
  /// The best value seen: the one least disturbed by other work on the machine.
  let best: Double
  /// The median.
  let median: Double
  /// What the yardstick is, or nil where the machine has none.
  let yardstick: String?
  /// The median of the yardstick in the same unit.
  let yardstickMedian: Double?

  /// The median over that of the yardstick; it carries over from machine to machine better than either.
  let ratio: Double?

  init(
    name: String,
    unit: String,
    best: Double,
    median: Double,
    yardstick: String?,
    yardstickMedian: Double?
  ) {
    self.name = name
    self.unit = unit
    self.best = best
    self.median = median
    self.yardstick = yardstick
    self.yardstickMedian = yardstickMedian
    ratio = yardstickMedian.map { median / $0 }
  }
}
