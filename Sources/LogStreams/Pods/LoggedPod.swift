/// A pod, as far as its logs go.
struct LoggedPod: Hashable, Sendable {
  var namespace: String
  var name: String
  var uid: String
  var node: String?
  var labels: [String: String] = [:]
  /// In the order of their starts.
  var containers: [LoggedContainer]

  func key(of container: String) -> ContainerKey {
    ContainerKey(namespace: namespace, pod: name, uid: uid, container: container)
  }

  func source(of container: String) -> LogSource {
    LogSource(namespace: namespace, pod: name, container: container, node: node, labels: labels)
  }

  /// What is found of a container when the pod is read for it.
  func sight(of key: ContainerKey) -> ContainerSight {
    guard uid == key.uid, let container = containers.first(where: { $0.name == key.container }) else { return .gone }
    return .there(container.state)
  }
}
