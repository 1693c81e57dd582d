import YAML

/// The variables of the proxy that follow from the settings alone, in groups as the templates order them.
struct SettledVariables {
  /// Who the proxy is, and whom it asks.
  let identity: [Value]
  /// `PROXY_CONFIG`
  let configuration: Value
  /// What the proxy may use, and the cryptographic rules that it keeps.
  let resources: [Value]
  /// Where the pod runs, and how its traffic reaches the proxy.
  let placement: [Value]
  /// The mesh that the proxy belongs to, and whom it trusts.
  let trust: [Value]
  /// Those that the proxy's configuration names.
  let metadata: [Value]

  init(_ options: ProxyOptions, role: ProxyRole) {
    identity = Self.identity(options.settings, role)
    configuration = EnvironmentVariable.text("PROXY_CONFIG", options.configuration.json + "\n")
    let memory = EnvironmentVariable.resource("GOMEMLIMIT", "limits.memory")
    resources = [memory] + Self.compliance(options.settings.compliancePolicy)
    placement = Self.placement(options, role)
    trust = Self.trust(options.settings)
    metadata = options.configuration.metadata.map { EnvironmentVariable.text($0.name, $0.value) }
  }

  private static func identity(_ settings: InjectionSettings, _ role: ProxyRole) -> [Value] {
    let isLocalhost = settings.mesh.inboundTrafficPolicy == .localhost && role != .gateway
    let legacy = isLocalhost ? [EnvironmentVariable.text("REWRITE_PROBE_LEGACY_LOCALHOST_DESTINATION", "true")] : []
    let limit = EnvironmentVariable.resource("ISTIO_CPU_LIMIT", "limits.cpu")
    return legacy + [
      EnvironmentVariable.text("PILOT_CERT_PROVIDER", settings.identity.certificateProvider),
      EnvironmentVariable.text("CA_ADDR", certificateAuthority(settings)),
      EnvironmentVariable.field("POD_NAME", "metadata.name"),
      EnvironmentVariable.field("POD_NAMESPACE", "metadata.namespace"),
      EnvironmentVariable.field("INSTANCE_IP", "status.podIP"),
      EnvironmentVariable.field("SERVICE_ACCOUNT", "spec.serviceAccountName"),
      EnvironmentVariable.field("HOST_IP", "status.hostIP"),
    ] + (role == .grpcAgent ? [] : [limit])
  }

  private static func certificateAuthority(_ settings: InjectionSettings) -> String {
    if let address = settings.identity.authorityAddress { return address }
    let service = settings.revision.isEmpty ? "istiod" : "istiod-\(settings.revision)"
    return "\(service).\(settings.istioNamespace).svc:15012"
  }

  private static func compliance(_ policy: String?) -> [Value] {
    guard let policy else { return [] }
    let strict = policy == "fips-140-3" ? [EnvironmentVariable.text("GODEBUG", "fips140=only")] : []
    return [EnvironmentVariable.text("COMPLIANCE_POLICY", policy)] + strict
  }

  private static func placement(_ options: ProxyOptions, _ role: ProxyRole) -> [Value] {
    let mode: InterceptionMode? =
      switch role {
      case .sidecar: options.interceptionMode
      case .gateway: options.configuration.interceptionMode
      case .grpcAgent: nil
      }
    return [
      EnvironmentVariable.text("ISTIO_META_CLUSTER_ID", options.settings.clusterID ?? "Kubernetes"),
      EnvironmentVariable.field("ISTIO_META_NODE_NAME", "spec.nodeName"),
    ] + (mode.map { [EnvironmentVariable.text("ISTIO_META_INTERCEPTION_MODE", $0.rawValue)] } ?? [])
  }

  private static func trust(_ settings: InjectionSettings) -> [Value] {
    let trustDomain = (settings.mesh.trustDomain ?? settings.identity.trustDomain).nonEmpty
    let optional = [("ISTIO_META_MESH_ID", settings.identity.meshID ?? trustDomain), ("TRUST_DOMAIN", trustDomain)]
    return optional.compactMap { name, value in value.map { EnvironmentVariable.text(name, $0) } }
  }
}
