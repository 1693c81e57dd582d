import Analysis
import Output
import Resources

/// What istioctl tells about one port of a service.
struct ServicePortSummary {
  let port: ServicePortForm
  let destinationRule: DestinationRuleSummary?
  let virtualService: VirtualServiceSummary?
  private let stale: [Line]
  private let rules: [String]

  init(
    _ port: ServicePortForm,
    of service: MeshObject,
    _ proxy: ProxyView,
    pods: [[String: String]],
    in mesh: DescribedMesh
  ) {
    self.port = port
    let host = mesh.host(of: service).name
    var stale: [Line] = []
    func object(_ kind: ResourceKind, _ name: (name: String, namespace: String)?, _ word: String) -> MeshObject? {
      guard let (name, namespace) = name else { return nil }
      if let object = mesh.mesh.object(kind, name, in: namespace) { return object }
      stale.append(.warning("Proxy is stale; it references to non-existent \(word) \(name).\(namespace)"))
      return nil
    }
    let policy = object(
      .destinationRule,
      proxy.destinationRule(of: host, port: port.number),
      "destination rule"
    ).map { DestinationRuleSummary($0, pods: pods, in: mesh) }
    let rule = object(.virtualService, proxy.virtualService(of: host, port: port.number), "virtual service")
    destinationRule = policy
    virtualService = rule.map { VirtualServiceSummary($0, for: service, policy, in: mesh) }
    self.stale = stale
    rules = proxy.inboundRules
  }

  /// istioctl's lines (istio `istioctl/pkg/describe/describe.go`, `describePodServices`).
  ///
  /// - Parameter isOneOfSeveral: whether the service has other ports, so that it is said which one this is.
  func lines(isOneOfSeveral: Bool) -> [Line] {
    let indent = isOneOfSeveral ? 3 : 0
    let title = isOneOfSeveral ? [Line("\(port.number):")] : []
    let objects = (destinationRule?.lines ?? []) + (virtualService?.lines ?? [])
    let which = isOneOfSeveral ? "\(port.number) " : ""
    let policies = rules.isEmpty ? [] : [Line("\(which)RBAC policies: \(rules.joined(separator: ", "))")]
    return title + objects.map { $0.indented(by: indent) } + stale + policies
  }

  /// For programs.
  func payload(in pod: PodForm?) -> JSONValue {
    [
      "number": .integer(Int64(port.number)), "name": .string(port.name), "protocol": .string(port.spoken),
      "targetPort": pod.flatMap { port.target(in: $0) }.map { .integer(Int64($0)) } ?? .null,
      "destinationRule": destinationRule?.payload ?? .null, "virtualService": virtualService?.payload ?? .null,
      "rbacPolicies": .array(rules.map(JSONValue.string)),
      "warnings": .array(stale.map { .string($0.text) }),
    ]
  }
}
