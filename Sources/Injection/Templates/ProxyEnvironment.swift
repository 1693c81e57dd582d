import YAML

/// The proxy's environment: who it is, whom it asks, and what stands beside it in the pod.
struct ProxyEnvironment {
  let input: TemplateInput
  let role: ProxyRole

  private var options: ProxyOptions { input.options }
  private var settings: InjectionSettings { input.settings }

  /// The variables in the order of the templates.
  var variables: [Value] {
    let agent = [
      EnvironmentVariable.text("ISTIO_META_GENERATOR", "grpc"),
      EnvironmentVariable.text("OUTPUT_CERTS", "/var/lib/istio/data"),
    ]
    // gRPC needs no virtual addresses, and no Envoy runs.
    let library = [
      EnvironmentVariable.text("ISTIO_META_DNS_CAPTURE", "false"), EnvironmentVariable.text("DISABLE_ENVOY", "true"),
    ]
    let common = identity + podDescription + membership + metadata
    return role == .grpcAgent ? agent + common + library : common
  }

  private var identity: [Value] {
    let isLocalhost = settings.mesh.inboundTrafficPolicy == .localhost && role != .gateway
    let legacy = isLocalhost ? [EnvironmentVariable.text("REWRITE_PROBE_LEGACY_LOCALHOST_DESTINATION", "true")] : []
    let limit = EnvironmentVariable.resource("ISTIO_CPU_LIMIT", "limits.cpu")
    return legacy + [
      EnvironmentVariable.text("PILOT_CERT_PROVIDER", settings.identity.certificateProvider),
      EnvironmentVariable.text("CA_ADDR", certificateAuthority),
      EnvironmentVariable.field("POD_NAME", "metadata.name"),
      EnvironmentVariable.field("POD_NAMESPACE", "metadata.namespace"),
      EnvironmentVariable.field("INSTANCE_IP", "status.podIP"),
      EnvironmentVariable.field("SERVICE_ACCOUNT", "spec.serviceAccountName"),
      EnvironmentVariable.field("HOST_IP", "status.hostIP"),
    ] + (role == .grpcAgent ? [] : [limit])
  }

  private var podDescription: [Value] {
    let names = EnvironmentVariable.text(
      "ISTIO_META_APP_CONTAINERS",
      input.applicationContainers.joined(separator: ",")
    )
    let memory = [EnvironmentVariable.resource("GOMEMLIMIT", "limits.memory")] + compliance
    let described: [Value]
    switch role {
    case .sidecar: described = [names] + memory
    case .gateway: described = memory + [names]
    case .grpcAgent: described = [names]
    }
    let mode: [Value]
    switch role {
    case .sidecar: mode = [interceptionMode(options.interceptionMode)]
    case .gateway: mode = [interceptionMode(options.configuration.interceptionMode)]
    case .grpcAgent: mode = []
    }
    return [
      EnvironmentVariable.text("PROXY_CONFIG", options.configuration.json + "\n"),
      EnvironmentVariable.text("ISTIO_META_POD_PORTS", ports),
    ] + described + [
      EnvironmentVariable.text("ISTIO_META_CLUSTER_ID", settings.clusterID ?? "Kubernetes"),
      EnvironmentVariable.field("ISTIO_META_NODE_NAME", "spec.nodeName"),
    ] + mode
  }

  private func interceptionMode(_ mode: InterceptionMode) -> Value {
    EnvironmentVariable.text("ISTIO_META_INTERCEPTION_MODE", mode.rawValue)
  }

  private var compliance: [Value] {
    guard let policy = settings.compliancePolicy else { return [] }
    let strict = policy == "fips-140-3" ? [EnvironmentVariable.text("GODEBUG", "fips140=only")] : []
    return [EnvironmentVariable.text("COMPLIANCE_POLICY", policy)] + strict
  }

  private var membership: [Value] {
    let label = role == .sidecar ? input.pod.labels["service.istio.io/workload-name"].nonEmpty : nil
    let trustDomain = (settings.mesh.trustDomain ?? settings.identity.trustDomain).nonEmpty
    let bootstrap = input.pod.annotations[.bootstrapOverride].map { _ in
      "\(ProxyVolumes.bootstrapPath)/custom_bootstrap.json"
    }
    let optional: [(String, String?)] = [
      ("ISTIO_META_NETWORK", settings.network),
      ("ISTIO_META_WORKLOAD_NAME", label ?? input.owner.name.nonEmpty),
      ("ISTIO_META_OWNER", input.owner.identifier),
      ("ISTIO_BOOTSTRAP_OVERRIDE", role == .grpcAgent ? nil : bootstrap),
      ("ISTIO_META_MESH_ID", settings.identity.meshID ?? trustDomain),
      ("TRUST_DOMAIN", trustDomain),
    ]
    return optional.compactMap { name, value in value.map { EnvironmentVariable.text(name, $0) } }
  }

  private var metadata: [Value] {
    let tracing = role == .sidecar ? datadog + openTelemetry : []
    return tracing + options.configuration.metadata.map { EnvironmentVariable.text($0.name, $0.value) }
  }

  private var datadog: [Value] {
    guard options.proxy.tracer == "datadog", let json = input.pod.annotations[.datadogEnvironment] else { return [] }
    let variables = (JSONText.value(of: json)?.entries ?? []).sorted { $0.key < $1.key }
    return variables.map { EnvironmentVariable.text($0.key, $0.value.text ?? "") }
  }

  private var openTelemetry: [Value] {
    guard settings.mesh.namesServicesForOpenTelemetry else { return [] }
    let attributes = ServiceAttributes(pod: input.pod, namespace: input.owner.namespace ?? "").text
    return attributes.isEmpty ? [] : [EnvironmentVariable.text("OTEL_RESOURCE_ATTRIBUTES", attributes)]
  }

  private var certificateAuthority: String {
    if let address = settings.identity.authorityAddress { return address }
    let service = settings.revision.isEmpty ? "istiod" : "istiod-\(settings.revision)"
    return "\(service).\(settings.istioNamespace).svc:15012"
  }

  /// The application's ports as a JSON list, laid out as the template lays it out.
  private var ports: String {
    let ports = input.pod.containers.flatMap { $0["ports"]?.items ?? [] }.map { JSONText.text(of: Self.ordered($0)) }
    let lines = ports.enumerated().map { index, port in "    \(index == 0 ? "" : ",")\(port)\n" }
    return "[\n\(lines.joined())]"
  }

  /// A port with its fields in the order that Go marshals them.
  private static func ordered(_ port: Value) -> Value {
    .mapping(
      ["name", "hostPort", "containerPort", "protocol", "hostIP"].compactMap { name in
        port[name].map { Value.Entry(name, $0) }
      }
    )
  }
}
