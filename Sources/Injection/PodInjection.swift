import YAML

/// A pod in, the pod with its sidecar out: what upstream's webhook does (pkg/kube/inject/webhook.go injectPod).
struct PodInjection {
  private let prepared: PreparedSettings
  private let owner: WorkloadOwner

  init(_ prepared: PreparedSettings, owner: WorkloadOwner) {
    self.prepared = prepared
    self.owner = owner
  }

  private var settings: InjectionSettings { prepared.settings }

  /// The pod as it is to be; one that was injected before is brought up to date.
  ///
  /// The pod must have no problems. Throws when a template with actions cannot be rendered for it.
  func injected(_ pod: Pod) throws(InjectionTemplateError) -> Pod {
    let configuration = settings.proxyConfiguration(for: pod)
    let user = settings.userID(inNamespace: owner.namespace)
    let former = FormerInjection(pod, settings: settings, owner: owner, configuration: configuration, user: user)
    var original = former.original
    if settings.platform == .openShift { original.forgetSharedUser() }
    let input = prepared.input(for: pod, original: original, owner: owner, configuration: configuration, user: user)
    let options = input.options
    var overlays: [Pod] = []
    for template in former.templates { overlays.append(try template.overlay(for: input)) }
    var rendering = TemplateRendering(overlays, over: former.pruned(original, keeping: overlays))
    rendering.apply(former.proxy, original: original)
    rendering.adjustUser(original: original, options: options)
    var injected = finished(rendering, options)
    injected.keepEmptyResources(of: pod)
    return injected
  }

  /// What no template can say (webhook.go postProcessPod).
  private func finished(_ rendering: TemplateRendering, _ options: ProxyOptions) -> Pod {
    var pod = rendering.pod
    setMembership(of: &pod)
    let statusPort = options.configuration.statusPort
    let metrics = MetricsMerge(statusPort: statusPort)
    if metrics.applies(to: pod, byDefault: settings.mesh.mergesMetrics) {
      if let variable = metrics.environment(for: pod) { pod.changeProxy { $0.appendItem(variable, to: "env") } }
      metrics.annotate(&pod)
    }
    metrics.announceSecurePort(&pod)
    rewriteProbes(of: &pod, ProbeRewrite(statusPort: statusPort, targetPort: options.probePort))
    if let network = network(of: pod) { pod.setLabel(Label.network, to: network) }
    pod.setAnnotation(
      Annotation.status.rawValue,
      to: rendering.status(revision: settings.revision.nonEmpty ?? "default").json
    )
    for (name, value) in settings.injectedAnnotations.sorted(by: { $0.key < $1.key }) {
      pod.setAnnotation(name, to: value)
    }
    ContainerOrder(placesProxyFirst: options.placesProxyFirst, annotations: pod.annotations).apply(to: &pod)
    return pod
  }

  private func rewriteProbes(of pod: inout Pod, _ probes: ProbeRewrite) {
    let asks = pod.annotations[.rewriteProbes].flatMap(AnnotationSyntax.boolean) ?? settings.rewritesProbes
    guard asks, pod.proxy != nil else { return }
    guard let probers = probes.rewrite(&pod) else { return }
    pod.changeProxy { proxy in
      let variables = ProbeRewrite.adding(probers, to: proxy["env"]?.items ?? [])
      proxy.setField("env", to: .sequence(variables))
    }
  }

  /// A cluster or network that was set comes last, whatever a template says (inject.go updateClusterEnvs).
  private func setMembership(of pod: inout Pod) {
    let variables = [("ISTIO_META_CLUSTER_ID", settings.clusterID), ("ISTIO_META_NETWORK", network(of: pod))]
    for case (let name, let value?) in variables {
      pod.changeProxy { proxy in
        proxy.removeItems(from: "env") { $0.name == name }
        proxy.appendItem(EnvironmentVariable.text(name, value), to: "env")
      }
    }
  }

  private func network(of pod: Pod) -> String? { pod.labels[Label.network].nonEmpty ?? settings.network }
}

extension InjectionSettings {
  /// The proxy's configuration, with the pod's annotation over that of the mesh.
  func proxyConfiguration(for pod: Pod) -> ProxyConfiguration {
    guard let text = pod.annotations[.proxyConfig] else { return mesh.proxy }
    return (try? mesh.proxy.applying(annotation: text)) ?? mesh.proxy
  }

  fileprivate func userID(inNamespace namespace: String?) -> UserID {
    guard platform == .openShift, let namespace, let annotations = namespaceAnnotations[namespace] else {
      return UserID()
    }
    return UserID(openShiftNamespace: annotations)
  }
}
