import Resources
import YAML

/// Pods that run or would run: a Pod, the template of a workload, or a WorkloadEntry.
///
/// A reference, so that selections hold it at no cost. Immutable.
public final class Workload: Sendable {
  /// The object that is or makes the pods.
  public let object: MeshObject
  /// The labels of the pods.
  public let labels: [String: String]
  /// `metadata` of the pods; nil when there is none.
  public let metadata: Node?
  /// `spec` of the pods; nil for one without containers, such as a WorkloadEntry.
  public let podSpec: Node?

  /// The containers of the pods, and those that run before them.
  let containers: [Node]
  /// The proxy that is written in the pods already; nil when there is none with an image.
  let proxy: Node?

  init(object: MeshObject, labels: [String: String], metadata: Node?, podSpec: Node?) {
    self.object = object
    self.labels = labels
    self.metadata = metadata
    self.podSpec = podSpec
    containers = (podSpec?.elements("containers") ?? []) + (podSpec?.elements("initContainers") ?? [])
    proxy = containers.first { $0.memberText("name") == "istio-proxy" && !$0.memberText("image").isEmpty }
  }

  /// The namespace of the pods.
  public var namespace: String { object.namespace }
}
