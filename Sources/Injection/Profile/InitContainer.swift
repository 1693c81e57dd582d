import YAML

/// The container that writes the capture rules before anything else runs (injection-template.yaml, istio-init).
struct InitContainer {
  /// Envoy's own ports, never captured: Prometheus and health.
  private static let proxyPorts = "15090,15021"

  let options: SidecarOptions

  var value: Value {
    var container: Value = [
      "name": .string(ContainerName.capture),
      "image": options.imageReference(options.proxy.initImage),
      "args": .sequence(arguments.map { .string($0) }),
    ]
    if let policy = options.imagePullPolicy { container.setField("imagePullPolicy", to: policy) }
    if let resources = options.resourceFields { container.setField("resources", to: resources) }
    container.setField("securityContext", to: securityContext)
    return container
  }

  private var arguments: [String] {
    let capture = options.capture
    let excluded = options.excludedInboundPorts
    var arguments = [
      "istio-iptables",
      "-p", "15001",
      "-z", "15006",
      "-u", "1337",
      "-m", capture.interceptionMode.rawValue,
      "-i", capture.includeOutboundIPRanges,
      "-x", capture.excludeOutboundIPRanges,
      "-b", capture.includeInboundPorts,
      "-d", excluded.isEmpty ? Self.proxyPorts : "\(Self.proxyPorts),\(excluded)",
    ]
    if let ports = options.includeOutboundPorts { arguments += ["-q", ports] }
    if let ports = options.excludeOutboundPorts { arguments += ["-o", ports] }
    if let interfaces = options.reroutedInterfaces { arguments += ["-k", interfaces] }
    if let interfaces = options.excludedInterfaces { arguments += ["-c", interfaces] }
    arguments.append("--log_output_level=\(options.proxy.agentLogLevel)")
    if options.proxy.logsJSON { arguments.append("--log_as_json") }
    if capture.forcesApply { arguments.append("--force-apply") }
    if capture.usesNftables { arguments.append("--native-nftables") }
    return arguments
  }

  private var securityContext: Value {
    [
      "allowPrivilegeEscalation": .boolean(options.proxy.isPrivileged),
      "privileged": .boolean(options.proxy.isPrivileged),
      "capabilities": ["add": ["NET_ADMIN", "NET_RAW"], "drop": ["ALL"]],
      "readOnlyRootFilesystem": false,
      "runAsGroup": 0,
      "runAsNonRoot": false,
      "runAsUser": 0,
    ]
  }
}
