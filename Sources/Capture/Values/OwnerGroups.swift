/// Whose outbound traffic is captured, by the group of the process (`ISTIO_OUTBOUND_OWNER_GROUPS` and `…_EXCLUDE`).
public struct OwnerGroups: Sendable, Hashable {
  /// The two ways to choose.
  public enum Choice: Sendable, Hashable {
    /// Every group but these.
    case allExcept([Account])
    /// These groups alone; with none, no traffic at all.
    case only([Account])
  }

  /// How many groups one rule can name: more matches than this exceed what kernels accept in a rule
  /// (tools/common/config/validation.go).
  public static let limit = 64

  /// Every group.
  public static let all = OwnerGroups(unchecked: .allExcept([]))

  /// The groups.
  public let choice: Choice

  private init(unchecked choice: Choice) { self.choice = choice }

  /// Makes a choice; more than 64 groups to capture are refused.
  public init(_ choice: Choice) throws(CaptureValueProblem) {
    if case .only(let groups) = choice, groups.count > Self.limit { throw .tooManyGroups(groups.count) }
    self.choice = choice
  }
}
