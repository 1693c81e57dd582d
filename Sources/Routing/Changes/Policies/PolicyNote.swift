/// What people should know of a policy that was changed.
public enum PolicyNote: Hashable, Sendable {
  /// A subset has a policy of its own for this, which still holds for it.
  case subsetHasItsOwn(String)
  /// A port has settings of its own, which still hold for it.
  case portHasItsOwn(Int64)
}
