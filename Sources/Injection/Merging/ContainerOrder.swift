import YAML

/// The order of containers, in which Kubernetes starts them (webhook.go reorderPod).
struct ContainerOrder {
  private let placesProxyFirst: Bool
  /// Init containers of the author that come before a native sidecar.
  private let beforeProxy: [String]

  init(placesProxyFirst: Bool, annotations: MetadataFields) {
    self.placesProxyFirst = placesProxyFirst
    beforeProxy = Self.namesBeforeProxy(annotations)
  }

  /// The init containers that a pod wants before its native sidecar.
  static func namesBeforeProxy(_ annotations: MetadataFields) -> [String] {
    (annotations[.initContainersBeforeProxy] ?? "").split(separator: ",").map(String.init)
  }

  /// Puts the containers of a pod in order.
  func apply(to pod: inout Pod) {
    var containers = pod.containers
    containers.move(ContainerName.proxy, toFront: placesProxyFirst)
    pod.containers = containers
    var initContainers = pod.initContainers
    if initContainers.contains(where: { $0.name == ContainerName.proxy }) {
      // A native sidecar must run before the application's own init containers, whose traffic is captured.
      let first =
        [ContainerName.capture, ContainerName.captureValidation] + beforeProxy + [
          ContainerName.proxy, ContainerName.coreDump,
        ]
      for name in first.reversed() { initContainers.move(name, toFront: true) }
    } else {
      // Without one the rules come last, since traffic would go to a proxy that does not run yet.
      initContainers.move(ContainerName.captureValidation, toFront: true)
      initContainers.move(ContainerName.capture, toFront: false)
      initContainers.move(ContainerName.coreDump, toFront: false)
    }
    pod.initContainers = initContainers
  }
}

extension [Value] {
  /// Moves the container of a name; of several the last stays.
  fileprivate mutating func move(_ name: String, toFront: Bool) {
    guard let container = last(where: { $0.name == name }) else { return }
    removeAll { $0.name == name }
    insert(container, at: toFront ? 0 : count)
  }
}
