/// What the world answers a runner.
public enum RunnerAnswer: Hashable, Sendable {
  /// The lease with its revision; nil where there is none.
  case lease(LeaseRecord?, revision: String?)
  /// The rule's weights with their revision, and the state beside them; nil where there is none.
  case routes(state: RolloutState?, weights: [BaselineWeight], revision: String)
  /// It was written, and has this revision now.
  case written(revision: String)
  /// Someone else wrote before.
  case conflict
  /// The proxies have it.
  case settled
  /// The proxies did not have it in time.
  case unsettled
  /// What was asked for is under way still, and the lease has to be renewed meanwhile.
  case working
  /// The time passed.
  case waited
  /// What the gates say.
  case checked(CheckVerdict)
}
