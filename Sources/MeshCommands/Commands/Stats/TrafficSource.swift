/// Who counts traffic.
protocol TrafficSource: Sendable {
  /// Counts for an interval, or what is left of it since the last time, and tells.
  mutating func next() async throws(CommandError) -> TrafficCount
}
