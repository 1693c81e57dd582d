import YAML

extension Pod {
  /// The proxy container, ordinary or native; nil when there is none.
  var proxy: Value? { (containers + initContainers).first { $0.name == ContainerName.proxy } }

  /// Changes the proxy container, where there is one.
  mutating func changeProxy(_ change: (inout Value) -> Void) {
    for field in ["containers", "initContainers"] {
      guard let index = spec[field]?.items.firstIndex(where: { $0.name == ContainerName.proxy }) else { continue }
      return spec.changeField(field) { list in list.changeItems { change(&$0[index]) } }
    }
  }

  /// Takes the user out of the author's proxy container where it is that of the application: OpenShift gives every
  /// container the same one, and traffic of the proxy's user is not captured (webhook.go isSidecarUserMatchingAppUser).
  mutating func forgetSharedUser() {
    let applications = containers.filter { !ContainerName.injected.contains($0.name ?? "") }
    let user = applications.compactMap { $0["securityContext"]?["runAsUser"] }.last
    guard let context = proxy?["securityContext"], (context["runAsUser"] ?? 0) == (user ?? 0) else { return }
    changeProxy { proxy in
      var context = context
      context.removeField("runAsUser")
      context.removeField("runAsGroup")
      proxy.setField("securityContext", to: context)
    }
  }

  /// Leaves `resources: {}` where it stands: it means nothing, and Kubernetes' Go types always write it.
  mutating func keepEmptyResources(of pod: Pod) {
    containers = Self.keepingEmptyResources(containers, of: pod.containers)
    initContainers = Self.keepingEmptyResources(initContainers, of: pod.initContainers)
  }

  private static func keepingEmptyResources(_ containers: [Value], of old: [Value]) -> [Value] {
    let names = Set(old.filter { $0["resources"] == .mapping([]) }.compactMap(\.name))
    guard !names.isEmpty else { return containers }
    return containers.map { container in
      guard names.contains(container.name ?? ""), container["resources"] == nil else { return container }
      var container = container
      container.setField("resources", to: .mapping([]))
      return container
    }
  }
}
