import Analysis
import ProxyConfig
import Resources
import YAML

/// The ways to a service through the gateways that VirtualServices join it to.
struct GatewayPaths {
  private let service: MeshObject
  private let mesh: DescribedMesh

  init(to service: MeshObject, _ mesh: DescribedMesh) {
    self.service = service
    self.mesh = mesh
  }

  /// The services that requests through a Gateway can end at, in the order of the VirtualServices.
  static func services(behind gateway: MeshObject, _ mesh: DescribedMesh) -> [MeshObject] {
    var seen: Set<MeshObject> = []
    return mesh.rules(using: gateway).flatMap { Subject.destinations(of: $0, in: mesh) }
      .filter { seen.insert($0).inserted }
  }

  /// One for each gateway: the first route that leads to the service.
  var paths: [RequestPath] { paths(through: nil) }

  /// The same through some gateways, as `namespace/name`; nil for any.
  func paths(through wanted: Set<String>?) -> [RequestPath] {
    var seen: Set<String> = []
    return references.filter { seen.insert($0).inserted && wanted?.contains($0) != false }.compactMap(path)
  }

  /// The gateways, as `namespace/name`.
  private var references: [String] {
    let own = mesh.host(of: service)
    return mesh.mesh.objects(of: .virtualService).flatMap { rule -> [String] in
      let lists: [StaticString] = ["http", "tls", "tcp"]
      let shares = lists.flatMap { rule.spec?.elements($0) ?? [] }.flatMap { $0.elements("route") }
      let leads = shares.contains { share in
        mesh.mesh.qualified(share.member("destination")?.memberText("host") ?? "", in: rule.namespace) == own
      }
      let names = rule.spec?.elements("gateways").map(\.text) ?? []
      return leads ? names.filter { $0 != "mesh" }.flatMap { mesh.input.gateways(named: $0, in: rule.namespace) } : []
    }
  }

  private func path(through reference: String) -> RequestPath? {
    guard let identity = ProxyIdentity.gateway(reference, of: mesh.input) else { return nil }
    let translation = Translation(mesh.input, for: identity, target: .istiod)
    let host = mesh.host(of: service).name
    for port in translation.gatewayPorts where port.gateways.contains(reference) && !port.isEncrypted {
      let listener = translation.listeners.first { $0.name == port.listener }
      let tables = translation.routes.filter { listener?.routeNames.contains($0.name) == true }
      guard
        let sample = SampleRequest(
          leadingTo: host,
          port: nil,
          in: tables.flatMap(\.virtualHosts),
          of: translation,
          at: port.port
        )
      else { continue }
      let explanation = translation.explanation(
        of: sample.url,
        method: "GET",
        headers: sample.headers,
        at: .gateway(reference)
      )
      return RequestPath(
        request: "GET http://\(sample.url.authority)\(sample.url.target)",
        entrance: "gateway \(reference)",
        steps: PathSteps(explanation, translation, mesh).steps
      )
    }
    return nil
  }
}
