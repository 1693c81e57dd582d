/// Who may drive a rollout, as it is written where everyone can read it.
///
/// Source: Kubernetes `coordination.k8s.io/v1`, `LeaseSpec`.
public struct LeaseRecord: Hashable, Sendable {
  /// Who holds it; nil when it was given back.
  public var holder: String?
  /// How often it changed hands: the fencing number of the holder (`leaseTransitions`).
  public var term: Int
  /// Text that differs from one renewal to the next (`renewTime`). Nobody compares it with a clock.
  public var renewal: String
  /// For how many seconds a renewal lasts (`leaseDurationSeconds`).
  public var seconds: Int

  /// Makes a record.
  public init(holder: String?, term: Int, renewal: String, seconds: Int) {
    self.holder = holder
    self.term = term
    self.renewal = renewal
    self.seconds = seconds
  }
}
