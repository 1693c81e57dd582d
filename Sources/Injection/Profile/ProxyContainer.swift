import YAML

/// The container that runs Envoy and its agent (injection-template.yaml, istio-proxy).
struct ProxyContainer {
  let options: SidecarOptions
  /// The pod without any injection.
  let pod: Pod
  let owner: WorkloadOwner
  /// Variables that the rewriting of probes and metrics adds at the end.
  let extraEnvironment: [Value]

  var value: Value {
    var container: Value = [
      "name": .string(ContainerName.proxy),
      "image": options.imageReference(options.proxy.image),
      "args": .sequence(arguments.map { .string($0) }),
    ]
    if let policy = options.imagePullPolicy { container.setField("imagePullPolicy", to: policy) }
    if options.isNative {
      container.setField("restartPolicy", to: "Always")
      container.setField("lifecycle", to: drainBeforeStop)
    } else if options.holdsApplication {
      // The kubelet starts containers one by one and waits for this hook before it starts the next.
      container.setField("lifecycle", to: ["postStart": ["exec": ["command": ["pilot-agent", "wait"]]]])
    }
    container.setField(
      "ports",
      to: [["containerPort": 15090, "protocol": "TCP", "name": "http-envoy-prom"]]
    )
    let environment = ProxyEnvironment(options: options, pod: pod, owner: owner)
    container.setField("env", to: .sequence(environment.variables + extraEnvironment))
    setProbes(of: &container)
    if let resources = options.resourceFields { container.setField("resources", to: resources) }
    container.setField("securityContext", to: securityContext)
    container.setField("volumeMounts", to: .sequence(SidecarVolumes(pod.annotations).mounts))
    return container
  }

  private var arguments: [String] {
    let proxy = options.proxy
    return [
      "proxy", "sidecar",
      "--domain", "$(POD_NAMESPACE).svc.\(proxy.clusterDomain)",
      "--proxyLogLevel=\(proxy.logLevel)",
      "--proxyComponentLogLevel=\(proxy.componentLogLevel)",
      "--log_output_level=\(proxy.agentLogLevel)",
    ] + (proxy.logsJSON ? ["--log_as_json"] : [])
  }

  /// A native sidecar is stopped after the application, so it drains when the pod begins to stop.
  private var drainBeforeStop: Value {
    let command: Value = [
      "pilot-agent", "request", .string("--debug-port=\(options.proxy.statusPort)"), "POST", "drain",
    ]
    return ["preStop": ["exec": ["command": command]]]
  }

  private func setProbes(of container: inout Value) {
    guard options.proxy.statusPort != 0 else { return }
    let readiness = options.proxy.readiness
    if let threshold = options.proxy.startupFailureThreshold {
      container.setField("startupProbe", to: probe(delay: 0, period: 1, failureThreshold: threshold))
    }
    container.setField(
      "readinessProbe",
      to: probe(
        delay: readiness.initialDelaySeconds,
        period: readiness.periodSeconds,
        failureThreshold: readiness.failureThreshold
      )
    )
  }

  private func probe(delay: UInt32, period: UInt32, failureThreshold: UInt32) -> Value {
    var probe: Value = ["httpGet": ["path": "/healthz/ready", "port": 15021]]
    if delay > 0 { probe.setField("initialDelaySeconds", to: .integer(Int64(delay))) }
    probe.setField("periodSeconds", to: .integer(Int64(period)))
    probe.setField("timeoutSeconds", to: 3)
    probe.setField("failureThreshold", to: .integer(Int64(failureThreshold)))
    return probe
  }

  private var securityContext: Value {
    var added: [Value] = []
    if options.capture.interceptionMode == .tproxy { added.append("NET_ADMIN") }
    if options.bindsLowPorts { added.append("NET_BIND_SERVICE") }
    let needsRoot = !added.isEmpty
    var capabilities: Value = needsRoot ? ["add": .sequence(added)] : .mapping([])
    capabilities.setField("drop", to: ["ALL"])
    return [
      "allowPrivilegeEscalation": .boolean(options.proxy.isPrivileged),
      "capabilities": capabilities,
      "privileged": .boolean(options.proxy.isPrivileged),
      "readOnlyRootFilesystem": true,
      "runAsNonRoot": .boolean(!needsRoot),
      "runAsUser": .integer(needsRoot ? 0 : 1337),
      "runAsGroup": 1337,
    ]
  }
}
