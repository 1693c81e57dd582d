import YAML

/// A proxy beside the application (template `sidecar` of injection-template.yaml).
struct SidecarTemplate {
  let input: TemplateInput

  var overlay: Pod {
    let outline = input.outline ?? SidecarOutline(input)
    let environment = ProxyEnvironment(input, role: .sidecar, settled: outline.variables)
    var overlay = Pod(metadata: MembershipMetadata(input, role: .sidecar).overlay, spec: outline.spec)
    overlay.changeProxy { $0.setField("env", to: .sequence(environment.variables)) }
    return overlay
  }
}
