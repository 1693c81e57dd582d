import Resources
import YAML

/// One certificate in several gateways of the same workloads: a browser that reuses its connection asks one of them for
/// hosts of another.
///
/// Source: Istio `pkg/config/analysis/analyzers/gateway/certificate.go`.
struct SharedCertificate: Analyzer {
  let istioName: StaticString? = "gateway.CertificateAnalyzer"

  private enum Source: Hashable {
    case credential(String)
    case files(certificate: String, key: String)
  }

  private struct Use {
    let gateway: MeshObject
    let node: Node
  }

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    var uses: [Source: [[String: String]: [Use]]] = [:]
    for gateway in mesh.objects(of: .istioGateway) {
      let selector = GatewayWorkloads.selector(of: gateway)
      for (source, node) in Self.sources(of: gateway) {
        uses[source, default: [:]][selector, default: []].append(Use(gateway: gateway, node: node))
      }
    }
    for bySelector in uses.values {
      for (selector, mine) in bySelector {
        let others = bySelector.filter { other in selector.allSatisfy { other.key[$0.key] == $0.value } }
        for use in mine { check(use, others, &report) }
      }
    }
  }

  private func check(_ use: Use, _ others: [[String: String]: [Use]], _ report: inout FindingReport) {
    let other = others.values
      .compactMap { $0.first { $0.gateway != use.gateway } }
      .min { $0.gateway.origin < $1.gateway.origin }
    guard let other else { return }
    report.add(
      .gatewayDuplicateCertificate,
      "\(other.gateway.origin) has the same certificate: clients that reuse connections may get 404; serve all of its hosts by one gateway",
      at: use.node,
      of: use.gateway,
      notes: [Finding.Note("the same certificate is used here", at: other.node)]
    )
  }

  /// Each certificate of a gateway once, with where it is named first.
  private static func sources(of gateway: MeshObject) -> [(Source, Node)] {
    var seen: Set<Source> = []
    var sources: [(Source, Node)] = []
    for server in gateway.spec?.member("servers")?.items.map(\.resolved) ?? [] {
      guard let tls = server.member("tls") else { continue }
      var found: [(Source, Node)] = []
      if let name = tls.written("credentialName") {
        found = [(.credential(name.text), name)]
      } else if let certificate = tls.written("serverCertificate"), let key = tls.written("privateKey") {
        found = [(.files(certificate: certificate.text, key: key.text), certificate)]
      }
      found += (tls.member("credentialNames")?.items.map(\.resolved) ?? []).map { (.credential($0.text), $0) }
      sources += found.filter { seen.insert($0.0).inserted }
    }
    return sources
  }
}
