/// One line of the results.
struct Measurement: Codable {
  /// What was read, such as `manifests, 50 MB`.
  let input: String
  /// What was done with it, and by whom.
  let name: String
  /// `MB/s`, `ms` or `x input`.
  let unit: String
  /// The best value seen: the one least disturbed by other work on the machine.
  let best: Double
  let median: Double
  let comparisons: [Comparison]

  init(_ input: String, _ name: String, unit: String, best: Double, median: Double, _ comparisons: [Comparison] = []) {
    self.input = input
    self.name = name
    self.unit = unit
    self.best = best
    self.median = median
    self.comparisons = comparisons
  }

  /// A throughput: so many bytes in each of the durations.
  init(_ input: String, _ name: String, bytes: Int, in samples: Samples, _ comparisons: [Comparison] = []) {
    let megabytes = Double(bytes) / 1e6
    self.init(
      input,
      name,
      unit: "MB/s",
      best: megabytes / samples.best,
      median: megabytes / samples.median,
      comparisons
    )
  }

  /// Durations in milliseconds.
  init(_ input: String, _ name: String, milliseconds samples: Samples, _ comparisons: [Comparison] = []) {
    self.init(input, name, unit: "ms", best: samples.best * 1e3, median: samples.median * 1e3, comparisons)
  }
}
