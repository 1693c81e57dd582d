/// What all gates of a rollout said at one moment.
public struct GateCheck: Hashable, Sendable {
  /// When, in seconds since 1970 by the clock of who asked.
  public let time: Int64
  /// What each said.
  public let report: GateReport

  /// Makes a check.
  public init(_ report: GateReport, at time: Int64) {
    self.time = time
    self.report = report
  }
}
