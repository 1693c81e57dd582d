import YAML

/// The container that runs Envoy, its agent, or the agent alone (injection-template.yaml and its siblings, istio-proxy).
struct ProxyContainer {
  let input: TemplateInput

  private var options: ProxyOptions { input.options }

  /// The proxy beside an application, of which it is yet to be told in its `env`.
  var sidecar: Value {
    var container = start(role: .sidecar, arguments: ["proxy", "sidecar"] + commonArguments + outlierArguments)
    if options.isNative { container.setField("restartPolicy", to: "Always") }
    if let lifecycle { container.setField("lifecycle", to: lifecycle) }
    container.setField("ports", to: Self.metricsPort)
    container.setField("env", to: [])
    setProbes(of: &container)
    if let resources = options.resourceFields { container.setField("resources", to: resources) }
    container.setField("securityContext", to: securityContext)
    setMounts(of: &container, role: .sidecar)
    return container
  }

  /// The proxy of a gateway.
  var gateway: Value {
    var container = start(role: .gateway, arguments: ["proxy", "router"] + commonArguments)
    if let lifecycle = options.proxy.lifecycle { container.setField("lifecycle", to: lifecycle) }
    container.setField("ports", to: Self.metricsPort)
    container.setField(
      "securityContext",
      to: ["runAsUser": .integer(options.user.user), "runAsGroup": .integer(options.user.group)]
    )
    setEnvironment(of: &container, role: .gateway)
    let readiness = input.settings.proxy.readiness
    container.setField("readinessProbe", to: Self.probe(readiness, port: Self.healthPort))
    setMounts(of: &container, role: .gateway)
    return container
  }

  /// The agent of an application that speaks xDS.
  var grpcAgent: Value {
    var container = start(role: .grpcAgent, arguments: ["proxy", "sidecar"] + commonArguments)
    let wait: Value = ["pilot-agent", "wait", "--url=http://localhost:15020/healthz/ready"]
    container.setField("lifecycle", to: ["postStart": ["exec": ["command": wait]]])
    container.setField("ports", to: [["containerPort": 15020, "protocol": "TCP", "name": "mesh-metrics"]])
    setEnvironment(of: &container, role: .grpcAgent)
    // The template leaves out probe, resources and mounts alike where the status port is 0.
    guard options.proxy.statusPort != 0 else { return container }
    container.setField("readinessProbe", to: Self.probe(options.proxy.readiness, port: 15020))
    if let resources = options.resourceFields { container.setField("resources", to: resources) }
    setMounts(of: &container, role: .grpcAgent)
    return container
  }

  private static let metricsPort: Value = [["containerPort": 15090, "protocol": "TCP", "name": "http-envoy-prom"]]
  private static let healthPort: Int64 = 15021

  private func start(role: ProxyRole, arguments: [String]) -> Value {
    var container: Value = [
      "name": .string(ContainerName.proxy),
      "image": options.imageReference(options.proxy.image),
      "args": .sequence(arguments.map { .string($0) }),
    ]
    if let policy = options.imagePullPolicy { container.setField("imagePullPolicy", to: policy) }
    return container
  }

  private func setEnvironment(of container: inout Value, role: ProxyRole) {
    container.setField("env", to: .sequence(ProxyEnvironment(input, role: role).variables))
  }

  private func setMounts(of container: inout Value, role: ProxyRole) {
    container.setField("volumeMounts", to: .sequence(ProxyVolumes(input, role: role).mounts))
  }

  private var commonArguments: [String] {
    let proxy = options.proxy
    let tokenPort = input.settings.identity.tokenServicePort
    return [
      "--domain", "$(POD_NAMESPACE).svc.\(proxy.clusterDomain)",
      "--proxyLogLevel=\(proxy.logLevel)",
      "--proxyComponentLogLevel=\(proxy.componentLogLevel)",
      "--log_output_level=\(proxy.agentLogLevel)",
    ] + (tokenPort == 0 ? [] : ["--stsPort=\(tokenPort)"]) + (proxy.logsJSON ? ["--log_as_json"] : [])
  }

  private var outlierArguments: [String] {
    let path = options.proxy.outlierLogPath
    return path.isEmpty ? [] : ["--outlierLogPath=\(path)"]
  }

  private var lifecycle: Value? {
    if let lifecycle = options.proxy.lifecycle { return lifecycle }
    // The kubelet starts containers one by one and waits for this hook before it starts the next.
    if options.holdsApplication { return ["postStart": ["exec": ["command": ["pilot-agent", "wait"]]]] }
    guard options.isNative else { return nil }
    // A native sidecar is stopped after the application, so it drains when the pod begins to stop.
    let command: Value = [
      "pilot-agent", "request", .string("--debug-port=\(options.proxy.statusPort)"), "POST", "drain",
    ]
    return ["preStop": ["exec": ["command": command]]]
  }

  private func setProbes(of container: inout Value) {
    guard options.proxy.statusPort != 0 else { return }
    if let threshold = options.proxy.startupFailureThreshold {
      var startup = ReadinessSettings()
      startup.periodSeconds = 1
      startup.failureThreshold = threshold
      container.setField("startupProbe", to: Self.probe(startup, port: Self.healthPort))
    }
    container.setField("readinessProbe", to: Self.probe(options.proxy.readiness, port: Self.healthPort))
  }

  private static func probe(_ settings: ReadinessSettings, port: Int64) -> Value {
    var probe: Value = ["httpGet": ["path": "/healthz/ready", "port": .integer(port)]]
    let numbers = [
      ("initialDelaySeconds", settings.initialDelaySeconds), ("periodSeconds", settings.periodSeconds),
      ("timeoutSeconds", 3), ("failureThreshold", settings.failureThreshold),
    ]
    for (name, number) in numbers where number > 0 { probe.setField(name, to: .integer(Int64(number))) }
    return probe
  }

  private var securityContext: Value {
    let tracesRules = options.configuration.metadata.contains { $0 == ("IPTABLES_TRACE_LOGGING", "true") }
    var context = tracesRules ? tracingContext : plainContext
    if let profile = options.proxy.seccompProfile { context.setField("seccompProfile", to: profile) }
    return context
  }

  /// Traces of the capture rules are read from the kernel's log.
  private var tracingContext: Value {
    [
      "allowPrivilegeEscalation": true,
      "capabilities": ["add": ["NET_ADMIN"], "drop": ["ALL"]],
      "privileged": true,
      "readOnlyRootFilesystem": true,
      "runAsGroup": .integer(options.user.group),
      "runAsNonRoot": false,
      "runAsUser": 0,
    ]
  }

  private var plainContext: Value {
    var added: [Value] = []
    if options.isTransparent { added.append("NET_ADMIN") }
    if options.proxy.bindsLowPorts { added.append("NET_BIND_SERVICE") }
    let needsRoot = !added.isEmpty
    var capabilities: Value = needsRoot ? ["add": .sequence(added)] : .mapping([])
    capabilities.setField("drop", to: ["ALL"])
    return [
      "allowPrivilegeEscalation": .boolean(options.proxy.isPrivileged),
      "capabilities": capabilities,
      "privileged": .boolean(options.proxy.isPrivileged),
      "readOnlyRootFilesystem": true,
      "runAsNonRoot": .boolean(!needsRoot),
      "runAsUser": .integer(needsRoot ? 0 : options.user.user),
      "runAsGroup": .integer(needsRoot ? UserID.standard : options.user.group),
    ]
  }
}
