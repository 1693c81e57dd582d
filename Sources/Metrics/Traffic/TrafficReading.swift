/// What a proxy tells of one subject at one moment.
public struct TrafficReading: Hashable, Sendable {
  /// The counters that it has; one that was never touched may be absent and is zero.
  public var counters: [TrafficCounter: UInt64]
  /// The connections that are open; nil where it does not tell.
  public var openConnections: UInt64?
  /// How long answers took since the counting began.
  public var latency: LatencyReading

  /// Makes a reading; without arguments of what was never used.
  public init(
    counters: [TrafficCounter: UInt64] = [:],
    openConnections: UInt64? = nil,
    latency: LatencyReading = .none
  ) {
    self.counters = counters
    self.openConnections = openConnections
    self.latency = latency
  }

  /// Adds to a counter; at the greatest number it stays there.
  mutating func add(_ amount: UInt64, to counter: TrafficCounter) {
    counters[counter] = (counters[counter] ?? 0).addingOrStaying(amount)
  }
}
