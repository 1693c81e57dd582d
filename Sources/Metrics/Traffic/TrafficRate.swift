/// How many requests were answered in a time.
public struct TrafficRate: Hashable, Sendable {
  /// The answers.
  public let requests: UInt64
  /// The time, in seconds.
  public let seconds: Double

  /// Makes a rate.
  public init(requests: UInt64, seconds: Double) {
    self.requests = requests
    self.seconds = seconds
  }

  /// Requests in a second; zero where no time passed.
  public var perSecond: Double { seconds > 0 ? Double(requests) / seconds : 0 }
}
