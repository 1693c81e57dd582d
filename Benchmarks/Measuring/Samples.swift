/// Durations of one thing measured several times, in seconds.
struct Samples: Codable {
  let best: Double
  let median: Double

  /// Takes durations; there must be one at least.
  init(_ seconds: [Double]) {
    let sorted = seconds.sorted()
    best = sorted.first ?? 0
    median = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  /// The value that a share of all does not exceed: the nearest rank. There must be one at least.
  static func quantile(_ share: Double, of values: [Double]) -> Double {
    let rank = Int((share * Double(values.count)).rounded(.up))
    return values.sorted()[min(max(rank, 1), values.count) - 1]
  }

  /// Calls `body` once to warm up and then `count` times, counting the processor time.
  init(count: Int, body: () throws -> Void) rethrows {
    try body()
    self.init(
      try (0..<count).map { _ in
        let start = CPUClock.seconds
        try body()
        return CPUClock.seconds - start
      }
    )
  }
}
