/// What a check means that had nothing to look at, such as the success rate of no requests.
public enum NoDataPolicy: String, Hashable, Sendable, CaseIterable {
  /// The rollout stays where it is and checks again.
  case hold
  /// It counts as failed.
  case fail
  /// It counts as passed.
  case pass
}
