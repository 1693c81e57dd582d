import YAML

/// The built-in profile: a pod in, the pod with its sidecar out.
struct SidecarProfile {
  let settings: InjectionSettings
  let owner: WorkloadOwner

  /// The pod as it is to be; one that was injected before is brought up to date.
  ///
  /// The pod must have no problems.
  func injected(_ pod: Pod) -> Pod {
    let original = restored(pod)
    let options = SidecarOptions(settings, annotations: original.annotations)
    let metrics = MetricsMerge(statusPort: settings.statusPort)
    let probes = ProbeRewrite(statusPort: settings.statusPort, targetPort: options.probePort)
    let mergesMetrics = metrics.applies(to: original, byDefault: settings.mergesMetrics)
    // The agent's variables stand in this order: metrics first, then probes (webhook.go postProcessPod).
    let extra = [
      mergesMetrics ? metrics.environment(for: original) : nil,
      options.rewritesProbes ? probes.environment(for: original) : nil,
    ]

    var pod = original
    if options.rewritesProbes { probes.rewrite(&pod) }
    if mergesMetrics { metrics.annotate(&pod) }
    SidecarMetadata(owner: owner, revision: settings.revision).add(to: &pod)
    let proxy = ProxyContainer(
      options: options,
      pod: original,
      owner: owner,
      extraEnvironment: extra.compactMap { $0 }
    )
    addContainers(proxy, options, to: &pod)
    return pod
  }

  /// The pod without what an earlier injection put in; a pod that was never injected stays as it is.
  ///
  /// Volumes and secrets that will be injected again stay, since a pod may have brought them itself.
  func restored(_ pod: Pod) -> Pod {
    var original = withoutContainers(pod)
    guard let status = pod.status else { return original }
    original.removeVolumes(
      of: status,
      besides: Set(SidecarVolumes(original.annotations).volumes.compactMap(\.name)),
      secrets: Set(settings.imagePullSecrets)
    )
    return original
  }

  /// The pod with its own checks, metadata and containers, but with the volumes of an earlier injection.
  func withoutContainers(_ pod: Pod) -> Pod {
    guard let status = pod.status else { return pod }
    var original = pod
    ProbeRewrite.restore(&original)
    MetricsMerge(statusPort: settings.statusPort).restore(&original)
    original.containers.removeAll { status.containers.contains($0.name ?? "") }
    original.initContainers.removeAll { status.initContainers.contains($0.name ?? "") }
    original.removeAnnotation(Annotation.status.rawValue)
    SidecarMetadata(owner: owner, revision: settings.revision).remove(from: &original)
    return original
  }

  private func addContainers(_ proxy: ProxyContainer, _ options: SidecarOptions, to pod: inout Pod) {
    let capture = options.capturesTraffic ? [InitContainer(options: options).value] : []
    // A native sidecar must run before the application's own init containers, whose traffic is captured; without
    // one the rules come last, since traffic would go to a proxy that does not run yet (webhook.go reorderPod).
    if options.isNative {
      pod.initContainers = capture + [proxy.value] + pod.initContainers
    } else {
      pod.initContainers += capture
      pod.containers.insert(proxy.value, at: options.holdsApplication ? 0 : pod.containers.count)
    }
    let volumes = SidecarVolumes(proxy.pod.annotations).volumes
    let secrets: [Value] = settings.imagePullSecrets.map { ["name": .string($0)] }
    pod.volumes = Self.adding(volumes, to: pod.volumes)
    pod.imagePullSecrets = Self.adding(secrets, to: pod.imagePullSecrets)
    let status = InjectionStatus(
      initContainers: capture.compactMap(\.name) + (options.isNative ? [ContainerName.proxy] : []),
      containers: options.isNative ? [] : [ContainerName.proxy],
      volumes: volumes.compactMap(\.name),
      imagePullSecrets: settings.imagePullSecrets,
      revision: settings.revision.isEmpty ? "default" : settings.revision
    )
    pod.setAnnotation(Annotation.status.rawValue, to: status.json)
  }

  /// Puts named items before a pod's own; an item of the same name keeps the fields that are not injected.
  private static func adding(_ items: [Value], to own: [Value]) -> [Value] {
    var own = own
    var missing: [Value] = []
    for item in items {
      if let index = own.firstIndex(where: { $0.name == item.name }) {
        own[index] = own[index].merged(with: item)
      } else {
        missing.append(item)
      }
    }
    return missing + own
  }
}
