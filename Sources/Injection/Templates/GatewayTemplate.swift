import YAML

/// A pod whose proxy is its purpose (template `gateway`, gateway-injection-template.yaml).
struct GatewayTemplate {
  let input: TemplateInput

  var overlay: Pod {
    var spec: Value = [
      "securityContext": input.settings.gatewaySecurityContext ?? Self.unprivilegedPorts,
      "containers": [ProxyContainer(input: input).gateway],
      "volumes": .sequence(ProxyVolumes(input, role: .gateway).volumes),
    ]
    if let secrets = input.imagePullSecrets { spec.setField("imagePullSecrets", to: secrets) }
    return Pod(metadata: MembershipMetadata(input, role: .gateway).overlay, spec: spec)
  }

  /// Lets the proxy bind ports below 1024 without being root.
  private static let unprivilegedPorts: Value = ["sysctls": .sequence(sysctls)]

  /// The kernel settings behind that.
  static let sysctls: [Value] = [["name": "net.ipv4.ip_unprivileged_port_start", "value": "0"]]
}
