import Kubernetes
import YAML

extension LoggedPod {
  /// Reads a pod as the API has it.
  init(_ object: APIObject) {
    let root = object.node
    let (spec, status) = (root.member("spec"), root.member("status"))
    let labels = (root.member("metadata")?.member("labels")?.pairs).map { entries in
      Dictionary(entries.map { ($0.key.text, $0.value.text) }) { _, last in last }
    }
    self.init(
      namespace: object.namespace ?? "",
      name: object.name,
      uid: object.uid,
      node: spec?.member("nodeName")?.text,
      labels: labels ?? [:],
      containers: Self.containers(spec, status)
    )
  }

  private static func containers(_ spec: Node?, _ status: Node?) -> [LoggedContainer] {
    let phase = status?.member("phase")?.text ?? "Running"
    let policy = spec?.member("restartPolicy")?.text ?? "Always"
    func containers(
      _ list: Node?,
      _ statuses: Node?,
      _ kind: (Node) -> LoggedContainer.Kind
    ) -> [LoggedContainer] {
      let statuses = statuses?.items.map { $0 } ?? []
      return (list?.items.map { $0 } ?? []).map { container in
        let name = container.member("name")?.text ?? ""
        let kind = kind(container)
        let status = statuses.first { $0.member("name")?.text == name }
        let restarts = kind == .serving || kind == .sidecar ? policy : "OnFailure"
        return LoggedContainer(name: name, kind: kind, state: ContainerState(status, phase: phase, policy: restarts))
      }
    }
    return containers(spec?.member("initContainers"), status?.member("initContainerStatuses")) {
      $0.member("restartPolicy")?.text == "Always" ? .sidecar : .initial
    }
      + containers(spec?.member("containers"), status?.member("containerStatuses")) { _ in .serving }
      + containers(spec?.member("ephemeralContainers"), status?.member("ephemeralContainerStatuses")) { _ in
        .ephemeral
      }
  }
}
