import YAML

/// The proxy's environment: who it is, whom it asks, and what stands beside it in the pod.
struct ProxyEnvironment {
  let options: SidecarOptions
  let pod: Pod
  let owner: WorkloadOwner

  /// The variables in the order of the template.
  var variables: [Value] { identity + podDescription + membership }

  private var identity: [Value] {
    [
      variable("PILOT_CERT_PROVIDER", "istiod"),
      variable("CA_ADDR", certificateAuthority),
      field("POD_NAME", "metadata.name"),
      field("POD_NAMESPACE", "metadata.namespace"),
      field("INSTANCE_IP", "status.podIP"),
      field("SERVICE_ACCOUNT", "spec.serviceAccountName"),
      field("HOST_IP", "status.hostIP"),
      resource("ISTIO_CPU_LIMIT", "limits.cpu"),
    ]
  }

  private var podDescription: [Value] {
    [
      variable("PROXY_CONFIG", "{}\n"),
      variable("ISTIO_META_POD_PORTS", ports),
      variable("ISTIO_META_APP_CONTAINERS", pod.containers.compactMap(\.name).joined(separator: ",")),
      resource("GOMEMLIMIT", "limits.memory"),
      variable("ISTIO_META_CLUSTER_ID", options.settings.clusterID),
      field("ISTIO_META_NODE_NAME", "spec.nodeName"),
      variable("ISTIO_META_INTERCEPTION_MODE", options.capture.interceptionMode.rawValue),
    ]
  }

  private var membership: [Value] {
    let settings = options.settings
    let workload = pod.labels["service.istio.io/workload-name"].flatMap { $0.isEmpty ? nil : $0 } ?? owner.name
    let trustDomain = settings.trustDomain.isEmpty ? nil : settings.trustDomain
    let optional: [(String, String?)] = [
      ("ISTIO_META_NETWORK", settings.network),
      ("ISTIO_META_WORKLOAD_NAME", workload.isEmpty ? nil : workload),
      ("ISTIO_META_OWNER", owner.identifier),
      (
        "ISTIO_BOOTSTRAP_OVERRIDE",
        pod.annotations[.bootstrapOverride].map { _ in "\(SidecarVolumes.bootstrapPath)/custom_bootstrap.json" }
      ),
      ("ISTIO_META_MESH_ID", settings.meshID ?? trustDomain),
      ("TRUST_DOMAIN", trustDomain),
    ]
    return optional.compactMap { name, value in value.map { variable(name, $0) } }
  }

  private var certificateAuthority: String {
    let settings = options.settings
    if let address = settings.certificateAuthority { return address }
    let service = settings.revision.isEmpty ? "istiod" : "istiod-\(settings.revision)"
    return "\(service).\(settings.istioNamespace).svc:15012"
  }

  /// The application's ports as a JSON list, laid out as the template lays it out.
  private var ports: String {
    let ports = pod.containers.flatMap { $0["ports"]?.items ?? [] }.map { JSONText.text(of: Self.ordered($0)) }
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

  private func variable(_ name: String, _ value: String) -> Value {
    ["name": .string(name), "value": .string(value)]
  }

  private func field(_ name: String, _ path: String) -> Value {
    ["name": .string(name), "valueFrom": ["fieldRef": ["fieldPath": .string(path)]]]
  }

  private func resource(_ name: String, _ resource: String) -> Value {
    ["name": .string(name), "valueFrom": ["resourceFieldRef": ["resource": .string(resource), "divisor": "1"]]]
  }
}
