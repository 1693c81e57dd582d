import YAML

/// The proxy's environment: who it is, whom it asks, and what stands beside it in the pod.
struct ProxyEnvironment {
  private let input: TemplateInput
  private let role: ProxyRole
  private let settled: SettledVariables

  /// Takes what follows from the settings alone from those of the input, unless it is there already.
  init(_ input: TemplateInput, role: ProxyRole, settled: SettledVariables? = nil) {
    self.input = input
    self.role = role
    self.settled = settled ?? SettledVariables(input.options, role: role)
  }

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
    let common = settled.identity + podDescription + membership + settled.trust + tracing + settled.metadata
    return role == .grpcAgent ? agent + common + library : common
  }

  private var podDescription: [Value] {
    let names = EnvironmentVariable.text(
      "ISTIO_META_APP_CONTAINERS",
      input.applicationContainers.joined(separator: ",")
    )
    let described: [Value]
    switch role {
    case .sidecar: described = [names] + settled.resources
    case .gateway: described = settled.resources + [names]
    case .grpcAgent: described = [names]
    }
    return [settled.configuration, EnvironmentVariable.text("ISTIO_META_POD_PORTS", ports)] + described
      + settled.placement
  }

  private var membership: [Value] {
    let label = role == .sidecar ? input.pod.labels["service.istio.io/workload-name"].nonEmpty : nil
    let bootstrap = input.pod.annotations[.bootstrapOverride].map { _ in
      "\(ProxyVolumes.bootstrapPath)/custom_bootstrap.json"
    }
    let optional: [(String, String?)] = [
      ("ISTIO_META_NETWORK", settings.network),
      ("ISTIO_META_WORKLOAD_NAME", label ?? input.owner.name.nonEmpty),
      ("ISTIO_META_OWNER", input.owner.identifier),
      ("ISTIO_BOOTSTRAP_OVERRIDE", role == .grpcAgent ? nil : bootstrap),
    ]
    return optional.compactMap { name, value in value.map { EnvironmentVariable.text(name, $0) } }
  }

  private var tracing: [Value] { role == .sidecar ? datadog + openTelemetry : [] }

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
