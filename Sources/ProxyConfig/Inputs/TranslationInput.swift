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
  let workloads: WorkloadIndex
  let endpointObjects: EndpointObjects
  /// What could not be read as it was meant.
  public let problems: [TranslationProblem]

  /// Indexes documents; those with errors, and objects of kinds that no proxy is told of, are left out. Of objects of
  /// one name the last holds, as the one applied last.
  ///
  /// - Parameter settings: what is known of the mesh; nil takes it from the ConfigMap of the control plane, if it is
  ///   among the documents.
  public init(
    _ documents: [Document],
    defaultNamespace: String = "default",
    settings given: TranslationSettings? = nil
  ) {
    let objects = InputObjects(documents, defaultNamespace: defaultNamespace)
    let settings = given ?? TranslationSettings(of: objects)
    let domain = settings.clusterDomain
    self.settings = settings
    let entries = objects.of(.serviceEntry).flatMap { entry in
      (entry.spec?.texts("hosts") ?? []).map { MeshService(serviceEntry: entry, host: $0, domain: domain) }
    }
    let kubernetes = objects.of(.service).map { MeshService(kubernetes: $0, domain: domain) }
    services = (kubernetes + entries).sorted { $0.seniority < $1.seniority }
    workloads = WorkloadIndex(Self.workloads(objects))
    endpointObjects = EndpointObjects(objects, workloads: workloads, domain: domain)
    let gatewayAPI = GatewayAPI(objects, domain: domain)
    let written = objects.of(.virtualService).map { VirtualService($0, domain: domain) } + gatewayAPI.virtualServices
    let delegation = Delegation(written.sorted { $0.seniority < $1.seniority })
    virtualServices = delegation.roots
    problems = delegation.problems
    destinationRules = objects.of(.destinationRule).map { DestinationRule($0, domain: domain) }
      .sorted { $0.seniority < $1.seniority }
    gateways = (objects.of(.istioGateway).map(GatewayRule.init) + gatewayAPI.gateways)
      .sorted { $0.seniority < $1.seniority }
    sidecars = objects.of(.sidecar).map { SidecarRule($0, domain: domain) }.sorted { $0.seniority < $1.seniority }
    peerAuthentications = objects.of(.peerAuthentication).map(PeerAuthenticationRule.init)
      .sorted { $0.seniority < $1.seniority }
    authorizations = objects.of(.authorizationPolicy).compactMap(AuthorizationRule.init)
      .sorted { $0.seniority < $1.seniority }
  }

  private static func workloads(_ objects: InputObjects) -> [Workload] {
    workloadKinds.flatMap { objects.of($0) }.compactMap(Workload.init)
  }
}
