public import ProxyConfig

/// One resource in which a proxy is not what it should be.
public struct ResourceDrift: Hashable, Sendable {
  /// How.
  public enum Change: Hashable, Sendable {
    /// Fields of it differ.
    case changed([FieldDifference])
    /// The proxy does not have it.
    case missing
    /// The proxy has it, and should not.
    case extra
    /// The proxy did not take it, and says why.
    case rejected(String)
    /// The proxy has got it and does not use it yet.
    case waiting
  }

  /// The type.
  public let type: ResourceType
  /// The name.
  public let name: String
  /// How.
  public let change: Change
  /// What the whole resource comes from.
  public let causes: [Cause]
}
