/// One of the places among which a route shares requests.
public struct SplitDestination: Hashable, Sendable {
  /// What people call it: a subset, or a host.
  public let label: String
  /// Its share, relative to those of the others; above 0.
  public let weight: Int64
  /// By what names its answers are known.
  public let names: Set<String>

  /// Makes a destination.
  public init(label: String, weight: Int64, names: Set<String>) {
    self.label = label
    self.weight = weight
    self.names = names
  }
}
