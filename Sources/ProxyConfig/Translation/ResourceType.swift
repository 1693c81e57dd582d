/// The types of resources that a proxy is told of, in the order in which they depend on each other.
public enum ResourceType: String, Sendable, CaseIterable {
  case listeners
  case routes
  case clusters
  case endpoints
}
