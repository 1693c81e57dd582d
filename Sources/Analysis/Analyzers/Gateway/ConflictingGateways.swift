import Resources
import YAML

/// The same host on the same port of the same workloads, by two gateways: one of them is not heard.
///
/// Source: Istio `pkg/config/analysis/analyzers/gateway/conflictinggateway.go`.
struct ConflictingGateways: Analyzer {
  let istioName: StaticString? = "gateway.ConflictingGatewayAnalyzer"

  private struct Listener: Hashable {
    let port: Int64
    let bind: String
    let host: String
  }

  private struct Use {
    let gateway: MeshObject
    let node: Node
  }

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    var uses: [Listener: [[String: String]: [Use]]] = [:]
    let gateways = mesh.objects(of: .istioGateway)
    for gateway in gateways {
      let selector = GatewayWorkloads.selector(of: gateway)
      for server in gateway.spec?.member("servers")?.items.map(\.resolved) ?? [] {
        for (listener, node) in Self.listeners(of: server) {
          uses[listener, default: [:]][selector, default: []].append(Use(gateway: gateway, node: node))
        }
      }
    }
    let overlaps = SelectorOverlaps(Set(gateways.map(GatewayWorkloads.selector)), mesh)
    for gateway in gateways {
      for server in gateway.spec?.member("servers")?.items.map(\.resolved) ?? [] {
        check(gateway, server, uses, overlaps, &report)
      }
    }
  }

  /// What a server listens for; nothing when it has no port.
  private static func listeners(of server: Node) -> [(Listener, Node)] {
    guard let port = server.member("port")?.member("number")?.integer else { return [] }
    let bind = server.memberText("bind")
    return (server.member("hosts")?.items.map(\.resolved) ?? []).map {
      (Listener(port: port, bind: bind, host: $0.text), $0)
    }
  }

  /// Notes the first host of a server that another gateway has, too.
  private func check(
    _ gateway: MeshObject,
    _ server: Node,
    _ uses: [Listener: [[String: String]: [Use]]],
    _ overlaps: SelectorOverlaps,
    _ report: inout FindingReport
  ) {
    let selector = GatewayWorkloads.selector(of: gateway)
    for (listener, node) in Self.listeners(of: server) {
      let bySelector = uses[listener] ?? [:]
      let others = overlaps.overlapping(selector, among: bySelector.keys)
        .compactMap { bySelector[$0]?.first { $0.gateway != gateway } }
      guard let other = others.min(by: { $0.gateway.origin < $1.gateway.origin }) else { continue }
      report.add(
        .conflictingGateways,
        "\(other.gateway.origin) serves '\(listener.host)' on port \(listener.port) of the same workloads: name the host in one of them",
        at: node,
        of: gateway,
        notes: [Finding.Note("the same host is served here", at: other.node)]
      )
      return
    }
  }
}
