import YAML

extension InjectionSettings {
  /// The settings that an injected pod shows, as far as what they add must be told from what its author wrote.
  init(of pod: Pod, _ status: InjectionStatus) {
    self.init()
    revision = status.revision == "default" ? "" : status.revision
    if status.initContainers.contains(ContainerName.captureValidation) { capture.writer = .chainedPlugin }
    if let port = MetricsMerge.mergedPort(of: pod.annotations) {
      // A port is always a valid setting.
      try? mesh.proxy.apply(["statusPort": .integer(Int64(port))])
    }
    // What is added to the metadata by a template that nobody knows is most likely what the sidecar's adds.
    for name in templates.names(pod.annotations) where templates.byName[name] == nil {
      templates.byName[name] = .sidecar
    }
  }
}
