/// Which containers of which pods are read.
public struct PodChoice: Sendable {
  /// Some pods of a namespace, or of all of them.
  public struct Scope: Sendable, Hashable {
    /// The namespace; nil for all of them.
    public var namespace: String?
    /// A label selector as the API takes it; empty for all pods.
    public var labels: String
    /// The name of the only pod; nil for all that the labels select.
    public var name: String?

    /// Pods by their labels.
    public init(namespace: String?, labels: String = "") {
      self.namespace = namespace
      self.labels = labels
      name = nil
    }

    /// One pod.
    public init(namespace: String, pod name: String) {
      self.namespace = namespace
      labels = ""
      self.name = name
    }
  }

  /// The pods; one that several scopes have is read once.
  public var scopes: [Scope]
  /// The containers of each.
  public var containers: ContainerChoice

  /// Chooses.
  public init(_ scopes: [Scope], containers: ContainerChoice = .all) {
    self.scopes = scopes
    self.containers = containers
  }

  /// Whether every pod is named, so that reading ends when all of them are over.
  var namesPods: Bool { scopes.allSatisfy { $0.name != nil } }
}
