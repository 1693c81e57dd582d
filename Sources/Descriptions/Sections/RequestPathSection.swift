import Analysis
import Output
import ProxyConfig
import Resources

/// The ways of requests to a workload: from pods of the mesh, and through gateways.
struct RequestPathSection {
  private let subject: Subject
  private let mesh: DescribedMesh

  init(_ subject: Subject, _ mesh: DescribedMesh) {
    self.subject = subject
    self.mesh = mesh
  }

  var section: Section {
    let services = subject.kind == .gateway ? GatewayPaths.services(behind: subject.object, mesh) : subject.services
    let shown = services.prefix(Self.serviceLimit)
    let paths = shown.flatMap { subject.kind == .gateway ? gatewayPaths(to: $0) : self.paths(to: $0) }
    let rest = services.count - shown.count
    let more = rest > 0 ? [Tree(Cell("and those to \(rest) more services"))] : []
    return Section(
      key: "paths",
      title: "Request paths",
      entries: paths.map(\.tree) + more,
      payload: .array(paths.map(\.payload))
    )
  }

  /// Each service costs a translation of the mesh, and more of them nobody reads.
  private static let serviceLimit = 10

  /// The way through a Gateway that is described itself.
  private func gatewayPaths(to service: MeshObject) -> [RequestPath] {
    let own = "\(subject.object.namespace)/\(subject.object.name)"
    return GatewayPaths(to: service, mesh).paths(through: [own])
  }

  private func paths(to service: MeshObject) -> [RequestPath] {
    let ports = (service.spec?.elements("ports") ?? []).compactMap(ServicePortForm.init)
    let client = Translation(
      mesh.input,
      for: ProxyIdentity(name: "client", namespace: service.namespace),
      target: .istiod
    )
    return ports.filter { $0.transport != "UDP" }.map { path(from: client, to: service, $0) }
      + GatewayPaths(to: service, mesh).paths
  }

  /// The way from a pod of the service's namespace.
  private func path(from client: Translation, to service: MeshObject, _ port: ServicePortForm) -> RequestPath {
    let host = mesh.host(of: service).name
    let short = "\(service.name).\(service.namespace)"
    let tables = client.routes.filter { $0.name == "\(port.number)" || $0.name == "\(host):\(port.number)" }
    let sample = SampleRequest(
      leadingTo: host,
      port: port.number,
      in: tables.flatMap(\.virtualHosts).filter { $0.domains.contains(host) || tables.count == 1 },
      of: client,
      authority: short,
      at: port.number
    )
    let url = sample?.url ?? RequestURL("http://\(short):\(port.number)/")
    let request = url.map { "GET http://\($0.authority)\($0.target)" } ?? short
    guard let url else { return RequestPath(request: request, entrance: "the mesh", steps: []) }
    let explanation = client.explanation(of: url, method: "GET", headers: [], at: .mesh)
    let isPassedOn = if case .passedOn = explanation.outcome { true } else { false }
    return RequestPath(
      request: isPassedOn ? "TCP \(short):\(port.number)" : request,
      entrance: "the mesh",
      steps: PathSteps(explanation, client, mesh).steps
    )
  }
}
