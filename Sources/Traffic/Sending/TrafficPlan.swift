import HTTP

/// What is sent, and how fast.
public struct TrafficPlan: Sendable {
  /// The request, sent again and again.
  public var request: Request
  /// When each is due.
  public var schedule: PacingSchedule
  /// The most requests that are under way at once; what is due beyond that waits.
  public var concurrency: Int
  /// The header of answers that names who gave them.
  public var nameHeader: String

  /// Makes a plan.
  public init(_ request: Request, _ schedule: PacingSchedule, concurrency: Int = 64, nameHeader: String) {
    self.request = request
    self.schedule = schedule
    self.concurrency = max(1, concurrency)
    self.nameHeader = nameHeader
  }
}
