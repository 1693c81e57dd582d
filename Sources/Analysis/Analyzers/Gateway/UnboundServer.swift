import Resources
import YAML

/// A server of a gateway that no VirtualService is bound to: it answers 404, or closes the connection.
struct UnboundServer: Analyzer {
  let istioName: StaticString? = nil

  private struct GatewayName: Hashable {
    let namespace: String
    let name: String
  }

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    let bindings = Self.bindings(mesh)
    guard !bindings.isEmpty else { return }
    for gateway in mesh.objects(of: .istioGateway) {
      let bound = bindings[GatewayName(namespace: gateway.namespace, name: gateway.name)] ?? BoundHosts()
      for server in gateway.spec?.member("servers")?.items.map(\.resolved) ?? [] where Self.needsRoutes(server) {
        check(gateway, server, bound, &report)
      }
    }
  }

  /// Redirections and the passage between clusters need no routes.
  private static func needsRoutes(_ server: Node) -> Bool {
    guard let tls = server.member("tls") else { return true }
    return tls.member("httpsRedirect")?.boolean != true && tls.memberText("mode") != "AUTO_PASSTHROUGH"
  }

  private static func bindings(_ mesh: Mesh) -> [GatewayName: BoundHosts] {
    var bindings: [GatewayName: BoundHosts] = [:]
    for service in mesh.objects(of: .virtualService) {
      let hosts = service.spec?.member("hosts")?.items.map { mesh.qualified($0.text, in: service.namespace) } ?? []
      for gateway in service.spec?.member("gateways")?.items.map(\.text) ?? [] where gateway != "mesh" {
        let parts = gateway.split(separator: "/", maxSplits: 1)
        let namespace = parts.count == 2 ? String(parts[0]) : service.namespace
        let name = GatewayName(namespace: namespace, name: String(parts.last ?? ""))
        for host in hosts { bindings[name, default: BoundHosts()].add(host, from: service.namespace) }
      }
    }
    return bindings
  }

  private func check(_ gateway: MeshObject, _ server: Node, _ bound: BoundHosts, _ report: inout FindingReport) {
    guard let hosts = server.member("hosts"), hosts.count > 0 else { return }
    let isBound = hosts.items.contains { node in
      let scoped = ScopedHost(node.text)
      let namespace = scoped.namespace == "." ? gateway.namespace : scoped.namespace
      return bound.serve(QualifiedHost(whole: scoped.host), from: namespace == "*" ? nil : namespace)
    }
    guard !isBound else { return }
    report.add(
      .unboundGatewayServer,
      "no VirtualService given serves \(hosts.items.map { "'\($0.text)'" }.joined(separator: ", ")) by this server",
      at: hosts,
      of: gateway
    )
  }
}
