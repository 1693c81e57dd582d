public import Analysis

/// A subset as a DestinationRule defines it.
public struct SubsetDefinition: Sendable {
  /// The name.
  public let name: String
  /// The labels that its pods have beside those that the service asks for.
  public let labels: [String: String]
  /// The DestinationRule.
  public let rule: MeshObject
}
