import Resources
import YAML

/// The objects of a mesh that decide what proxies are told, indexed.
///
/// Building is O(bytes) once; every proxy is translated from the same input.
public struct TranslationInput: Sendable {
  /// What is known beside the objects.
  public let settings: TranslationSettings
  /// The hosts of Services and ServiceEntries, older objects first.
  let services: [MeshService]
  /// The rules that are no delegates, with what delegates add to them; older ones first.
  let virtualServices: [VirtualService]
  let destinationRules: [DestinationRule]
  let gateways: [GatewayRule]
  let sidecars: [SidecarRule]
  let peerAuthentications: [PeerAuthenticationRule]
  let authorizations: [AuthorizationRule]
  let tokens: [RequestAuthenticationRule]
  let telemetries: [TelemetryRule]
  let mesh: MeshConfiguration
  let workloads: WorkloadIndex
  let endpointObjects: EndpointObjects
  /// What could not be read as it was meant.
  public let problems: [TranslationProblem]

  /// Indexes documents; those with errors, and objects of kinds that no proxy is told of, are left out. Of objects of
  /// one name the last holds, as the one applied last.
  ///
  /// - Parameter settings: what is known of the mesh; the ConfigMap of the control plane counts more, if it is among the
  ///   documents.
  public init(
    _ documents: [Document],
    defaultNamespace: String = "default",
    settings: TranslationSettings = TranslationSettings()
  ) {
    let objects = InputObjects(documents, defaultNamespace: defaultNamespace)
    let mesh = MeshConfiguration(objects, settings)
    let domain = mesh.settings.clusterDomain
    self.mesh = mesh
    self.settings = mesh.settings
    services = Self.services(objects, mesh)
    workloads = WorkloadIndex(Self.workloads(objects))
    endpointObjects = EndpointObjects(objects, workloads: workloads, domain: domain)
    let gatewayAPI = GatewayAPI(objects, domain: domain)
    let ingress = IngressConversion(objects, mesh)
    let splits = TrafficSplitConversion(objects, domain: domain)
    let written = objects.of(.virtualService).map { VirtualService($0, mesh) } + gatewayAPI.virtualServices
    let delegation = Delegation(
      (written + ingress.virtualServices + splits.virtualServices).sorted { $0.seniority < $1.seniority }
    )
    virtualServices = delegation.roots
    problems =
      mesh.problems + delegation.problems + gatewayAPI.problems + ingress.problems + splits.problems
      + UnsupportedObjects.problems(objects)
    destinationRules = objects.of(.destinationRule).map { DestinationRule($0, mesh) }
      .sorted { $0.seniority < $1.seniority }
    gateways = (objects.of(.istioGateway).map(GatewayRule.init) + gatewayAPI.gateways + ingress.gateways)
      .sorted { $0.seniority < $1.seniority }
    sidecars = objects.of(.sidecar).map { SidecarRule($0, domain: domain) }.sorted { $0.seniority < $1.seniority }
    peerAuthentications = objects.of(.peerAuthentication).map(PeerAuthenticationRule.init)
      .sorted { $0.seniority < $1.seniority }
    authorizations = objects.of(.authorizationPolicy).compactMap(AuthorizationRule.init)
      .sorted { $0.seniority < $1.seniority }
    tokens = objects.of(.requestAuthentication).map(RequestAuthenticationRule.init)
      .sorted { $0.seniority < $1.seniority }
    telemetries = objects.of(.telemetry).map(TelemetryRule.init).sorted { $0.seniority < $1.seniority }
  }

  private static func services(_ objects: InputObjects, _ mesh: MeshConfiguration) -> [MeshService] {
    let entries = objects.of(.serviceEntry).flatMap { entry in
      (entry.spec?.texts("hosts") ?? []).map { MeshService(serviceEntry: entry, host: $0, mesh) }
    }
    let kubernetes = objects.of(.service).map { MeshService(kubernetes: $0, mesh) }
    return (kubernetes + entries).sorted { $0.seniority < $1.seniority }
  }

  private static func workloads(_ objects: InputObjects) -> [Workload] {
    workloadKinds.flatMap { objects.of($0) }.compactMap(Workload.init)
  }
}
