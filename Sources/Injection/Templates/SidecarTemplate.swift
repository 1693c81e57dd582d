import YAML

/// A proxy beside the application (template `sidecar` of injection-template.yaml).
struct SidecarTemplate {
  let input: TemplateInput

  var overlay: Pod {
    let options = input.options
    let capture: [Value] = options.capturesTraffic ? [CaptureContainer(options: options).value] : []
    let proxy = ProxyContainer(input: input).value
    var spec: Value = .mapping([])
    let initContainers = options.isNative ? capture + [proxy] : capture
    if !initContainers.isEmpty { spec.setField("initContainers", to: .sequence(initContainers)) }
    if !options.isNative { spec.setField("containers", to: [proxy]) }
    spec.setField("volumes", to: .sequence(ProxyVolumes(input, role: .sidecar).volumes))
    if let secrets = input.imagePullSecrets { spec.setField("imagePullSecrets", to: secrets) }
    return Pod(metadata: MembershipMetadata(input, role: .sidecar).overlay, spec: spec)
  }
}
