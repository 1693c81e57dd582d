import YAML

/// What the sidecar template says but for what it tells the proxy of its pod: it follows from the settings, and from
/// annotations that most pods do not have.
struct SidecarOutline {
  /// The spec that is laid over a pod, where the proxy's `env` is empty.
  let spec: Value
  /// The variables that come with it.
  let variables: SettledVariables

  init(_ input: TemplateInput) {
    let options = input.options
    let capture: [Value] = options.capturesTraffic ? [CaptureContainer(options: options).value] : []
    let proxy = ProxyContainer(input: input).sidecar
    var spec: Value = .mapping([])
    let initContainers = options.isNative ? capture + [proxy] : capture
    if !initContainers.isEmpty { spec.setField("initContainers", to: .sequence(initContainers)) }
    if !options.isNative { spec.setField("containers", to: [proxy]) }
    spec.setField("volumes", to: .sequence(ProxyVolumes(input, role: .sidecar).volumes))
    if let secrets = input.imagePullSecrets { spec.setField("imagePullSecrets", to: secrets) }
    self.spec = spec
    variables = SettledVariables(options, role: .sidecar)
  }
}
