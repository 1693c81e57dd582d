import YAML

/// An earlier injection of a pod, and the pod without it.
struct FormerInjection {
  /// The pod without what was put in; a pod that was never injected is its own original.
  let original: Pod
  /// The templates that the pod is to be made with.
  let templates: [InjectionTemplate]
  /// The ordinary proxy that was put in, without what the agent was told of the application.
  let proxy: Value?
  private let status: InjectionStatus?

  init(
    _ pod: Pod,
    settings: InjectionSettings,
    owner: WorkloadOwner,
    configuration: ProxyConfiguration,
    user: UserID
  ) {
    let status = pod.status
    let overrides = pod.annotations[.overrides].flatMap { ContainerOverrides(json: $0) } ?? ContainerOverrides()
    templates = settings.templates.names(pod.annotations).compactMap { settings.templates.byName[$0] }
    self.status = status
    proxy = status.flatMap { Self.ordinaryProxy(of: pod, $0, overrides) }
    var original = pod
    if let status {
      ProbeRewrite.restore(&original)
      MetricsMerge(statusPort: configuration.statusPort).restore(&original)
      Self.reinstate(overrides, &original)
      let surplus = Set(status.containers).subtracting(overrides.names)
      let surplusInit = Set(status.initContainers).subtracting(overrides.names)
      original.containers.removeAll { surplus.contains($0.name ?? "") }
      original.initContainers.removeAll { surplusInit.contains($0.name ?? "") }
      original.removeAnnotation(Annotation.status.rawValue)
      let options = ProxyOptions(settings, pod: original, configuration: configuration, user: user)
      let input = TemplateInput(options: options, pod: original, owner: owner)
      for template in templates { template.removeMetadata(from: &original, input) }
      for (name, value) in settings.injectedAnnotations where original.annotations[name] == value {
        original.removeAnnotation(name)
      }
    } else {
      Self.reinstate(overrides, &original)
    }
    original.removeAnnotation(Annotation.overrides.rawValue)
    self.original = original
  }

  /// A pod without the volumes and secrets that were put in and are not put in again.
  ///
  /// The sockets stay: a pod may have brought its own source for them, as SPIRE's CSI driver asks.
  func pruned(_ pod: Pod, keeping overlays: [Pod]) -> Pod {
    guard let status else { return pod }
    var pruned = pod
    let sockets: Set<String> = ["workload-socket", "credential-socket", "workload-certs"]
    let kept = sockets.intersection(overlays.flatMap(\.volumes).compactMap(\.name))
    pruned.volumes.removeAll { status.volumes.contains($0.name ?? "") && !kept.contains($0.name ?? "") }
    let secrets = overlays.flatMap(\.imagePullSecrets).compactMap(\.name)
    pruned.imagePullSecrets.removeAll {
      status.imagePullSecrets.contains($0.name ?? "") && !secrets.contains($0.name ?? "")
    }
    return pruned
  }

  /// The proxy that runs as an ordinary container, which upstream takes for the author's when it is to become native:
  /// its record names it among the containers only (webhook.go reapplyOverwrittenContainers).
  private static func ordinaryProxy(of pod: Pod, _ status: InjectionStatus, _ overrides: ContainerOverrides) -> Value? {
    guard status.containers.contains(ContainerName.proxy), !status.initContainers.contains(ContainerName.proxy),
      var proxy = pod.containers.first(where: { $0.name == ContainerName.proxy }),
      !overrides.names.contains(ContainerName.proxy)
    else { return nil }
    proxy.removeItems(from: "env") {
      $0.name == ProbeRewrite.environmentName || $0.name == MetricsMerge.environmentName
    }
    return proxy
  }

  /// Puts the author's containers back where the injected ones are. A proxy goes to the containers, where authors
  /// write it.
  private static func reinstate(_ overrides: ContainerOverrides, _ pod: inout Pod) {
    let present = Dictionary(
      (pod.containers + pod.initContainers).map { ($0.name ?? "", $0) },
      uniquingKeysWith: { first, _ in first }
    )
    func restored(_ overlays: [Value]) -> [Value] {
      overlays.map { ContainerOverrides.restored($0, from: present[$0.name ?? ""]) }
    }
    let proxies = overrides.initContainers.filter { $0.name == ContainerName.proxy }
    if !proxies.isEmpty { pod.initContainers.removeAll { $0.name == ContainerName.proxy } }
    pod.containers.reinstate(restored(overrides.containers + proxies))
    pod.initContainers.reinstate(restored(overrides.initContainers.filter { $0.name != ContainerName.proxy }))
  }
}

extension [Value] {
  /// Puts containers in the places of those of their names, and the others at the end.
  fileprivate mutating func reinstate(_ containers: [Value]) {
    guard !containers.isEmpty else { return }
    var missing = containers
    let byName = Dictionary(containers.map { ($0.name ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    self = map { byName[$0.name ?? ""] ?? $0 }
    let present = Set(compactMap(\.name))
    missing.removeAll { present.contains($0.name ?? "") }
    self += missing
  }
}

extension ContainerOverrides {
  /// The names of the author's containers.
  fileprivate var names: Set<String> { Set((containers + initContainers).compactMap(\.name)) }
}

extension InjectionTemplate {
  /// Takes the labels and annotations out of a pod that the template would put in again.
  fileprivate func removeMetadata(from pod: inout Pod, _ input: TemplateInput) {
    switch self {
    case .sidecar: MembershipMetadata(input, role: .sidecar).remove(from: &pod)
    case .gateway: MembershipMetadata(input, role: .gateway).remove(from: &pod)
    case .grpcAgent:
      MembershipMetadata(input, role: .grpcAgent).remove(from: &pod)
      pod.removeAnnotation(Annotation.rewriteProbes.rawValue)
    case .grpcSimple: pod.removeAnnotation(Annotation.rewriteProbes.rawValue)
    // A template with actions puts its metadata in whether it is there or not.
    case .fixed, .actions: break
    }
  }
}
