import GoTemplate
import YAML

/// The profile that a control plane's own template describes: a pod in, the pod with its sidecar out
/// (inject.go RunTemplate, webhook.go postProcessPod).
struct TemplateProfile {
  let template: InjectionTemplate
  let settings: InjectionSettings
  let owner: WorkloadOwner

  /// The pod as it is to be; one that was injected before is brought up to date.
  func injected(_ pod: Pod) throws(InjectionTemplateError) -> Pod {
    var original = SidecarProfile(settings: settings, owner: owner).withoutContainers(pod)
    ContainerOverrides.reinsertRecorded(in: &original)
    let overlay = try template.overlay(for: original, owner)
    let injected = status(of: overlay)
    if let status = pod.status {
      original.removeVolumes(of: status, besides: Set(injected.volumes), secrets: Set(injected.imagePullSecrets))
    }
    let overrides = ContainerOverrides(of: original, overlay: overlay)
    var result = original
    overrides.move(in: &result)
    result.metadata = StrategicMerge.merged(result.metadata, with: overlay["metadata"] ?? .mapping([]))
    result.spec = StrategicMerge.merged(result.spec, with: overlay["spec"] ?? .mapping([]))
    overrides.apply(to: &result, keepingUser: template.context.interceptionMode(of: original) == "TPROXY")
    // The agent's variables stand in this order: metrics first, then probes.
    let variables = [mergeMetrics(&result), rewriteProbes(&result)].compactMap { $0 }
    Self.add(variables, to: &result)
    reorder(&result, holdsApplication: template.context.holdsApplication(original))
    result.setAnnotation(Annotation.status.rawValue, to: injected.json)
    return result
  }

  /// Leads Prometheus to the agent, and returns what the agent has to be told.
  private func mergeMetrics(_ pod: inout Pod) -> Value? {
    let metrics = MetricsMerge(statusPort: settings.statusPort)
    guard metrics.applies(to: pod, byDefault: settings.mergesMetrics) else { return nil }
    let variable = metrics.environment(for: pod)
    metrics.annotate(&pod)
    return variable
  }

  /// Sends the application's checks to the agent, and returns what the agent has to be told; a template may forbid it.
  private func rewriteProbes(_ pod: inout Pod) -> Value? {
    let options = SidecarOptions(settings, annotations: pod.annotations)
    guard options.rewritesProbes else { return nil }
    let probes = ProbeRewrite(statusPort: settings.statusPort, targetPort: options.probePort)
    var application = pod
    application.containers.removeAll { $0.name == ContainerName.proxy }
    application.initContainers.removeAll { $0.name == ContainerName.proxy }
    let variable = probes.environment(for: application)
    var rewritten = pod
    probes.rewrite(&rewritten)
    pod.containers = zip(pod.containers, rewritten.containers).map { $0.name == ContainerName.proxy ? $0 : $1 }
    pod.initContainers = zip(pod.initContainers, rewritten.initContainers)
      .map { $0.name == ContainerName.proxy ? $0 : $1 }
    return variable
  }

  private static func add(_ variables: [Value], to pod: inout Pod) {
    func adding(_ container: Value) -> Value {
      guard container.name == ContainerName.proxy, !variables.isEmpty else { return container }
      var container = container
      container.setField("env", to: .sequence((container["env"]?.items ?? []) + variables))
      return container
    }
    pod.containers = pod.containers.map(adding)
    pod.initContainers = pod.initContainers.map(adding)
  }

  /// Puts the containers of the mesh where they work (webhook.go reorderPod).
  private func reorder(_ pod: inout Pod, holdsApplication: Bool) {
    let isNative = pod.initContainers.contains { $0.name == ContainerName.proxy }
    let proxy = pod.containers.filter { $0.name == ContainerName.proxy }
    let others = pod.containers.filter { $0.name != ContainerName.proxy }
    pod.containers = holdsApplication ? proxy + others : others + proxy
    guard !isNative else { return }
    let capture = pod.initContainers.filter { $0.name == ContainerName.capture }
    pod.initContainers = pod.initContainers.filter { $0.name != ContainerName.capture } + capture
  }

  private func status(of overlay: Value) -> InjectionStatus {
    func names(_ field: String) -> [String] { overlay["spec"]?[field]?.items.compactMap(\.name) ?? [] }
    return InjectionStatus(
      initContainers: names("initContainers"),
      containers: names("containers"),
      volumes: names("volumes"),
      imagePullSecrets: names("imagePullSecrets"),
      revision: template.context.revision.isEmpty ? "default" : template.context.revision
    )
  }
}
