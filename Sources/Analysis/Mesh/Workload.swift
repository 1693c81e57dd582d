import YAML

/// Pods that run or would run: a Pod, the template of a workload, or a WorkloadEntry.
public struct Workload: Sendable {
  /// The object that is or makes the pods.
  public let object: MeshObject
  /// The labels of the pods.
  public let labels: [String: String]
  /// `metadata` of the pods; nil when there is none.
  public let metadata: Node?
  /// `spec` of the pods; nil for one without containers, such as a WorkloadEntry.
  public let podSpec: Node?

  /// The namespace of the pods.
  public var namespace: String { object.namespace }
}
