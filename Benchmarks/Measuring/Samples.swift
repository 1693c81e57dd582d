/// Durations of one thing measured several times, in seconds.
struct Samples {
  private let sorted: [Double]

  /// Calls `body` once to warm up and then `count` times under the clock.
  init(count: Int, body: () throws -> Void) rethrows {
    try body()
    sorted = try (0..<count).map { _ in try Self.seconds(of: body) }.sorted()
  }

  /// Takes what was measured elsewhere.
  init(_ seconds: [Double]) {
    sorted = seconds.sorted()
  }

  var minimum: Double { sorted.first ?? 0 }
  var median: Double { sorted.isEmpty ? 0 : sorted[sorted.count / 2] }

  /// How long one call takes.
  static func seconds(of body: () throws -> Void) rethrows -> Double {
    let elapsed = try ContinuousClock().measure(body)
    let (seconds, attoseconds) = elapsed.components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
}
