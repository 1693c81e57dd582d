import YAML

/// Templates laid over a pod, and what they brought.
struct TemplateRendering {
  /// The pod so far.
  private(set) var pod: Pod
  /// The templates laid over an empty pod: what was brought.
  private let brought: Pod

  /// Lays templates over a pod, one after another (inject.go RunTemplate).
  init(_ overlays: [Pod], over original: Pod) {
    var brought = Pod(metadata: .mapping([]), spec: .mapping([]))
    var pod = original
    for (index, overlay) in overlays.enumerated() {
      // The first brings what it names: only names are asked for, and most pods have one template.
      brought = index == 0 && !StrategicMerge.hasDirective(overlay.spec) ? overlay : brought.merged(with: overlay)
      // A native sidecar is an init container, while authors write theirs among the containers.
      if brought.initContainers.contains(where: { $0.name == ContainerName.proxy }),
        let index = pod.containers.firstIndex(where: { $0.name == ContainerName.proxy })
      {
        pod.initContainers.append(pod.containers.remove(at: index))
      }
      pod = pod.merged(with: overlay)
    }
    self.pod = pod
    self.brought = brought
  }

  /// Lays the author's containers over the injected ones of the same name, and notes them for the next injection
  /// (webhook.go reapplyOverwrittenContainers).
  ///
  /// `former` is the ordinary proxy of an earlier injection: one that becomes native keeps what it was told.
  mutating func apply(_ former: Value?, original: Pod) {
    var overrides = ContainerOverrides()
    let ordinary = Self.byName(original.containers)
    let all = Self.byName(original.containers + original.initContainers)
    overrides.containers = brought.containers.compactMap { ordinary[$0.name ?? ""].map(ContainerOverrides.overlay) }
    overrides.initContainers = brought.initContainers.compactMap { all[$0.name ?? ""].map(ContainerOverrides.overlay) }
    pod.containers = Self.merged(pod.containers, with: overrides.containers)
    let hasOwnProxy = overrides.initContainers.contains { $0.name == ContainerName.proxy }
    let kept = hasOwnProxy || !brought.initContainers.contains { $0.name == ContainerName.proxy } ? nil : former
    pod.initContainers = Self.merged(pod.initContainers, with: overrides.initContainers + (kept.map { [$0] } ?? []))
    if !overrides.isEmpty { pod.setAnnotation(Annotation.overrides.rawValue, to: overrides.json) }
  }

  private static func byName(_ containers: [Value]) -> [String: Value] {
    Dictionary(containers.map { ($0.name ?? "", $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Containers with others of the same names laid over them, each in its place.
  private static func merged(_ containers: [Value], with overlays: [Value]) -> [Value] {
    let overlays = byName(overlays)
    return containers.map { container in
      overlays[container.name ?? ""].map { StrategicMerge.merged(container, with: $0) } ?? container
    }
  }

  /// Carries a user that the author gave the proxy over to the container that writes the capture rules
  /// (webhook.go adjustInitContainerUser).
  mutating func adjustUser(original: Pod, options: ProxyOptions) {
    guard let context = original.proxy?["securityContext"] else { return }
    let (user, group) = (context["runAsUser"], context["runAsGroup"])
    guard user != nil || group != nil else { return }
    let names = [ContainerName.capture, ContainerName.captureValidation]
    guard let index = pod.initContainers.firstIndex(where: { names.contains($0.name ?? "") }) else { return }
    if options.isTransparent {
      // The proxy must be root to keep the client's address.
      if user != nil { pod.changeProxy { $0.setField(at: ["securityContext", "runAsUser"], to: 0) } }
    } else if pod.initContainers[index].name == ContainerName.captureValidation {
      if let user { pod.initContainers[index].setField(at: ["securityContext", "runAsUser"], to: user) }
      if let group { pod.initContainers[index].setField(at: ["securityContext", "runAsGroup"], to: group) }
    }
    guard let user, user != 0, let text = user.text else { return }
    var arguments = pod.initContainers[index]["args"]?.items ?? []
    guard let flag = arguments.firstIndex(of: "-u"), arguments.indices.contains(flag + 1) else { return }
    arguments[flag + 1] = .string(text)
    pod.initContainers[index].setField("args", to: .sequence(arguments))
  }

  /// What to record of the injection.
  func status(revision: String) -> InjectionStatus {
    InjectionStatus(
      initContainers: brought.initContainers.compactMap(\.name),
      containers: brought.containers.compactMap(\.name),
      volumes: brought.volumes.compactMap(\.name),
      imagePullSecrets: brought.imagePullSecrets.compactMap(\.name),
      revision: revision
    )
  }
}
