public import Resources

/// The kinds of workloads that a controller rolls out, and whose history it keeps.
public enum WorkloadKind: Hashable, Sendable, CaseIterable {
  /// Pods in ReplicaSets, one for each revision.
  case deployment
  /// One pod on each node.
  case daemonSet
  /// Pods with names of their own.
  case statefulSet

  /// What the API knows it by.
  public var resource: ResourceKind {
    switch self {
    case .deployment: .deployment
    case .daemonSet: .daemonSet
    case .statefulSet: .statefulSet
    }
  }

  /// The kind of a resource; nil for resources that no controller rolls out.
  public init?(_ resource: ResourceKind) {
    guard let kind = Self.allCases.first(where: { $0.resource == resource }) else { return nil }
    self = kind
  }

  /// The kind that a word of a person names, as kubectl reads it: `deployment`, `deploy`, `ds`, `statefulsets.apps`; nil
  /// for other words.
  public init?(called word: String) {
    guard let kind = Self.allCases.first(where: { $0.resource.isCalled(word) }) else { return nil }
    self = kind
  }
}
