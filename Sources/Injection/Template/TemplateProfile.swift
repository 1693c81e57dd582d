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
    let original = SidecarProfile(settings: settings, owner: owner).restored(pod)
    let overlay = try template.overlay(for: original, owner)
    let options = SidecarOptions(settings, annotations: original.annotations)
    let metrics = MetricsMerge(statusPort: settings.statusPort)
    let probes = ProbeRewrite(statusPort: settings.statusPort, targetPort: options.probePort)
    let mergesMetrics = metrics.applies(to: original, byDefault: settings.mergesMetrics)
    var result = original
    if options.rewritesProbes { probes.rewrite(&result) }
    if mergesMetrics { metrics.annotate(&result) }
    result.metadata = StrategicMerge.merged(result.metadata, with: overlay["metadata"] ?? .mapping([]))
    result.spec = StrategicMerge.merged(result.spec, with: overlay["spec"] ?? .mapping([]))
    let environment = [
      mergesMetrics ? metrics.environment(for: original) : nil,
      options.rewritesProbes ? probes.environment(for: original) : nil,
    ]
    Self.add(environment.compactMap { $0 }, to: &result)
    reorder(&result, holdsApplication: template.context.holdsApplication(original))
    result.setAnnotation(Annotation.status.rawValue, to: status(of: overlay).json)
    return result
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
