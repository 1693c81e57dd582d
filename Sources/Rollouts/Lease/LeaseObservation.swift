/// What one process saw of a lease, by its own steady clock.
///
/// A lease is over when it was watched for as long as it lasts without being renewed. Wall clocks of two machines are never
/// compared. Source: client-go `tools/leaderelection/leaderelection.go`, `observedTime`.
public struct LeaseObservation: Sendable {
  private var record: LeaseRecord?
  private var since: Duration = .zero

  /// Nothing was seen yet.
  public init() {}

  /// Notes what was read.
  ///
  /// - Parameter now: the time by a clock that never goes back.
  public mutating func see(_ record: LeaseRecord?, at now: Duration) {
    guard record != self.record else { return }
    self.record = record
    since = now
  }

  /// For how long it has to be watched still, until it may be taken; zero for one that is free.
  public func remaining(at now: Duration) -> Duration {
    guard let record, record.holder != nil else { return .zero }
    return max(.zero, .seconds(record.seconds) - (now - since))
  }
}
