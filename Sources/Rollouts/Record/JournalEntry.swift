/// A phase of a rollout that began.
public struct JournalEntry: Hashable, Sendable {
  /// The longest reason that is kept, in characters.
  static let reasonLimit = 200

  /// When, in seconds since 1970 by the clock of who wrote it.
  public let time: Int64
  /// Who wrote it: a user at a host.
  public let actor: String
  /// What began.
  public let phase: RolloutPhase
  /// Why, such as the gate that failed; nil where the phase says it all.
  public let reason: String?

  /// Makes an entry; a long reason is cut.
  public init(time: Int64, actor: String, phase: RolloutPhase, reason: String? = nil) {
    self.time = time
    self.actor = actor
    self.phase = phase
    self.reason = reason.map { String($0.prefix(Self.reasonLimit)) }
  }
}
