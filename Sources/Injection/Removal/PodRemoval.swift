import Diagnostics
import YAML

/// An injected pod in, the pod as its author had it out, from the records that the injection left in it.
struct PodRemoval {
  private let pod: Pod
  private let status: InjectionStatus
  private let owner: WorkloadOwner

  /// Nil for a pod that was not injected.
  init?(_ pod: Pod, owner: WorkloadOwner) {
    guard let status = pod.status else { return nil }
    self.pod = pod
    self.status = status
    self.owner = owner
  }

  /// The pod without the injection; it must have no problems.
  var original: Pod {
    let settings = InjectionSettings(of: pod, status)
    let configuration = settings.proxyConfiguration(for: pod)
    let former = FormerInjection(pod, settings: settings, owner: owner, configuration: configuration, user: UserID())
    var original = former.original
    placeNativeProxy(in: &original)
    let (volumes, secrets) = (Set(status.volumes), Set(status.imagePullSecrets))
    original.volumes.removeAll { volumes.contains($0.name ?? "") && !isOfAuthor($0) }
    original.imagePullSecrets.removeAll { secrets.contains($0.name ?? "") }
    removeMembership(from: &original)
    AuthorMetadata(of: pod).restore(&original)
    removeSecurity(from: &original)
    LegacyInjection(status, namespace: owner.namespace).remove(from: &original)
    return original
  }

  /// Leaves a proxy that its author wrote as a native sidecar among the init containers, where it stands.
  private func placeNativeProxy(in original: inout Pod) {
    guard let index = original.containers.firstIndex(where: { $0.name == ContainerName.proxy }),
      original.containers[index]["restartPolicy"] == "Always",
      let place = pod.initContainers.firstIndex(where: { $0.name == ContainerName.proxy })
    else { return }
    let before = Set(pod.initContainers[..<place].compactMap(\.name))
    let proxy = original.containers.remove(at: index)
    let others = original.initContainers
    original.initContainers =
      others.filter { before.contains($0.name ?? "") } + [proxy]
      + others.filter { !before.contains($0.name ?? "") }
  }

  /// Why a pod's injection cannot be taken out.
  static func problems(of pod: Pod) -> [PodProblem] {
    var problems: [PodProblem] = []
    let annotations = pod.annotations
    if let text = annotations[.status], !InjectionStatus.isRecord(text) {
      problems.append(
        PodProblem(.status, value: text, "it does not tell what was put in; take the sidecar out by hand")
      )
    }
    if let text = annotations[.overrides], ContainerOverrides(json: text) == nil {
      problems.append(
        PodProblem(.overrides, value: text, "it does not hold the containers as they were; restore them by hand")
      )
    }
    return problems + lostProbes(of: pod)
  }

  /// The containers whose checks go to the agent, while nothing tells what they were.
  private static func lostProbes(of pod: Pod) -> [PodProblem] {
    var restored = pod
    ProbeRewrite.restore(&restored)
    return (restored.initContainers + restored.containers).filter(ProbeRewrite.asksAgent).map { container in
      let name = container.name ?? ""
      return PodProblem(
        .unsupportedInjection,
        "the checks of container '\(name)' go to the proxy, and \(ProbeRewrite.environmentName) does not tell what they "
          + "were; write them anew",
        at: .container(name)
      )
    }
  }

  /// A volume of a well-known name with a source that none of the pod's templates gives it, such as SPIRE's CSI driver.
  private func isOfAuthor(_ volume: Value) -> Bool {
    let sockets = ["workload-socket", "credential-socket", "workload-certs"]
    guard sockets.contains(volume.name ?? ""), volume["csi"] != nil else { return false }
    let templates = TemplateSettings()
    return templates.names(pod.annotations).allSatisfy { templates.byName[$0] != nil }
  }

  /// Takes out what makes the pod a member of several networks, and what its proxy adds for Prometheus.
  private func removeMembership(from original: inout Pod) {
    let environment = pod.proxy?["env"]?.items ?? []
    func variable(_ name: String) -> String? { environment.last { $0.name == name }?["value"]?.text }
    if variable("ISTIO_META_NETWORK") == original.labels[Label.network] { original.removeLabel(Label.network) }
    if variable("ISTIO_META_ENABLE_HBONE") == "true", original.labels[Label.tunnel] == "http" {
      original.removeLabel(Label.tunnel)
    }
    if let port = variable(MetricsMerge.securePortName), original.annotations[.secureMetricsPort] == port {
      original.removeAnnotation(Annotation.secureMetricsPort.rawValue)
    }
    guard let networks = original.annotations[.networks] else { return }
    let own = MultusNetworks.removing(MultusNetworks.capture, from: networks)
    if own.isEmpty {
      original.removeAnnotation(Annotation.networks.rawValue)
    } else {
      original.setAnnotation(Annotation.networks.rawValue, to: own)
    }
  }

  /// Takes out the setting that lets a gateway bind low ports (GatewayTemplate).
  private func removeSecurity(from original: inout Pod) {
    let names = (pod.annotations[.templates] ?? "").split(separator: ",").map { String($0).trimmed }
    guard names.contains("gateway"), var context = original.spec["securityContext"] else { return }
    context.removeItems(from: "sysctls") { GatewayTemplate.sysctls.contains($0) }
    if context["sysctls"] == .sequence([]) { context.removeField("sysctls") }
    original.setSecurityContext(context)
  }
}

extension Pod {
  /// Sets `securityContext`, which is left out when it says nothing.
  mutating func setSecurityContext(_ context: Value) {
    if context == .mapping([]) {
      spec.removeField("securityContext")
    } else {
      spec.setField("securityContext", to: context)
    }
  }
}
