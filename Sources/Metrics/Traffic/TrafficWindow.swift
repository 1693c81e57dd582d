/// What came of one subject between two moments.
public struct TrafficWindow: Hashable, Sendable {
  /// What was counted of.
  public let subject: TrafficSubject
  /// How long it was counted; zero where nobody tells.
  public let seconds: Double
  /// What each counter grew by.
  public let counts: [TrafficCounter: UInt64]
  /// The connections that were open at the end; nil where nobody tells.
  public let openConnections: UInt64?
  /// How long answers took.
  public let latency: WindowLatency
  /// Whether a counter began anew in between, so that what came just before is not known.
  public let sawReset: Bool
  /// Whether anybody tells of the subject.
  public let isKnown: Bool

  /// Makes the window of a subject that somebody tells of.
  public init(
    _ subject: TrafficSubject,
    seconds: Double,
    counts: [TrafficCounter: UInt64],
    openConnections: UInt64? = nil,
    latency: WindowLatency = .noData,
    sawReset: Bool = false
  ) {
    self.init(
      subject,
      seconds: seconds,
      counts: counts,
      openConnections: openConnections,
      latency: latency,
      sawReset: sawReset,
      isKnown: true
    )
  }

  /// The window of a subject that nobody tells of.
  public static func noData(of subject: TrafficSubject) -> TrafficWindow {
    TrafficWindow(
      subject,
      seconds: 0,
      counts: [:],
      openConnections: nil,
      latency: .noData,
      sawReset: false,
      isKnown: false
    )
  }

  private init(
    _ subject: TrafficSubject,
    seconds: Double,
    counts: [TrafficCounter: UInt64],
    openConnections: UInt64?,
    latency: WindowLatency,
    sawReset: Bool,
    isKnown: Bool
  ) {
    self.subject = subject
    self.seconds = seconds
    self.counts = counts
    self.openConnections = openConnections
    self.latency = latency
    self.sawReset = sawReset
    self.isKnown = isKnown
  }

  /// What a counter grew by.
  public subscript(counter: TrafficCounter) -> UInt64 { counts[counter] ?? 0 }

  /// The requests that were answered, whatever with.
  public var requests: UInt64 { TrafficCounter.answers.reduce(0) { $0.addingOrStaying(self[$1]) } }

  /// The requests that failed: those with a status from 500 on, and those of gRPC that failed with another.
  public var failures: UInt64 { min(requests, self[.serverError].addingOrStaying(self[.grpcFailure])) }

  /// How often requests were answered.
  public var rate: TrafficRate { TrafficRate(requests: requests, seconds: seconds) }

  /// Which share of them was answered well.
  public var success: SuccessRate { isKnown ? SuccessRate(failures: failures, of: requests) : .noData }

  /// The same traffic and that of another window, such as that of another proxy in the same time.
  ///
  /// Counts are added; the time is the longer one.
  public func merged(with other: TrafficWindow) -> TrafficWindow {
    guard isKnown else { return other }
    guard other.isKnown else { return self }
    return TrafficWindow(
      subject,
      seconds: max(seconds, other.seconds),
      counts: counts.merging(other.counts) { $0.addingOrStaying($1) },
      openConnections: openConnections.map { $0.addingOrStaying(other.openConnections ?? 0) } ?? other.openConnections,
      latency: latency.merged(with: other.latency),
      sawReset: sawReset || other.sawReset
    )
  }

  /// The same window with the connections of another.
  func takingConnections(of other: TrafficWindow) -> TrafficWindow {
    var counts = counts
    for counter in [TrafficCounter.connection, .connectionFailure] { counts[counter] = other.counts[counter] }
    return TrafficWindow(
      subject,
      seconds: seconds,
      counts: counts,
      openConnections: other.openConnections,
      latency: latency,
      sawReset: sawReset
    )
  }
}
