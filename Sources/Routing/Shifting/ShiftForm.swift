/// How a rule is to be while its traffic is shifted, and after that.
public enum ShiftForm: Hashable, Sendable {
  /// As it was before anything was shifted.
  case before
  /// With these weights, in the order of the rule's destinations; all that exposes the new version is there.
  ///
  /// - Parameter mirrors: whether copies of requests go to it, too.
  case underWay([Weight], mirrors: Bool)
  /// With these weights and nothing besides.
  case done([Weight])
}
