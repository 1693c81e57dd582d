import Capture
import YAML

/// The container that writes the capture rules before anything else runs, or that checks those which the node's network
/// plugin wrote (injection-template.yaml, istio-init and istio-validation).
struct CaptureContainer {
  /// Envoy's own ports, never captured: Prometheus and health.
  private static let proxyPorts = "15090,15021"

  let options: ProxyOptions

  var value: Value {
    let name = options.capture.usesPlugin ? ContainerName.captureValidation : ContainerName.capture
    var container: Value = [
      "name": .string(name),
      "image": options.imageReference(options.proxy.initImage),
    ]
    for (name, words) in program { container.setField(name, to: .sequence(words.map { .string($0) })) }
    if let policy = options.imagePullPolicy { container.setField("imagePullPolicy", to: policy) }
    let metadata = options.configuration.metadata
    if !metadata.isEmpty {
      container.setField("env", to: .sequence(metadata.map { EnvironmentVariable.text($0.name, $0.value) }))
    }
    if let resources = options.resourceFields { container.setField("resources", to: resources) }
    container.setField("securityContext", to: securityContext)
    return container
  }

  /// What runs: the image's own program, or a script that says the same.
  private var program: [(field: String, words: [String])] {
    guard options.capture.program == .script, !options.capture.usesPlugin, let script else {
      return [("args", arguments)]
    }
    return [("command", ["/bin/sh", "-c", script.text, "capture"]), ("args", ["--apply"])]
  }

  /// The script of the container's options; nil when they are none, which annotations and settings are held to before.
  private var script: CaptureScript? {
    var environment: [String: String] = [:]
    for (name, value) in options.configuration.metadata { environment[name] = value }
    guard let options = try? CaptureOptions(arguments: arguments, environment: environment) else { return nil }
    return CaptureScript(options)
  }

  private var arguments: [String] {
    let capture = options.capture
    let mesh = options.settings.mesh
    let excluded = options.excludedInboundPorts
    var arguments = [
      "istio-iptables",
      "-p", String(mesh.listenPort),
      "-z", String(mesh.inboundListenPort),
      "-u", String(options.isTransparent ? UserID.standard : options.user.user),
      "-m", options.interceptionMode.rawValue,
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
    if capture.usesPlugin {
      arguments += ["--run-validation", "--skip-rule-apply"]
    } else if capture.forcesApply {
      arguments.append("--force-apply")
    }
    if capture.usesNftables { arguments.append("--native-nftables") }
    return arguments
  }

  private var securityContext: Value {
    var context: Value = [
      "allowPrivilegeEscalation": .boolean(options.proxy.isPrivileged),
      "privileged": .boolean(options.proxy.isPrivileged),
    ]
    let fields: [(String, Value)]
    if options.capture.usesPlugin {
      let user = options.isTransparent ? UserID() : options.user
      fields = [
        ("capabilities", ["drop": ["ALL"]]), ("readOnlyRootFilesystem", true),
        ("runAsGroup", .integer(user.group)), ("runAsUser", .integer(user.user)), ("runAsNonRoot", true),
      ]
    } else {
      fields = [
        ("capabilities", ["add": ["NET_ADMIN", "NET_RAW"], "drop": ["ALL"]]), ("readOnlyRootFilesystem", false),
        ("runAsGroup", 0), ("runAsNonRoot", false), ("runAsUser", 0),
      ]
    }
    for (name, value) in fields { context.setField(name, to: value) }
    if let profile = options.proxy.seccompProfile { context.setField("seccompProfile", to: profile) }
    return context
  }
}
