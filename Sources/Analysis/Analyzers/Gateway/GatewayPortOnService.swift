import Resources
import YAML

/// A port of a gateway that no Service of its workloads leads to.
///
/// Source: Istio `pkg/config/analysis/analyzers/gateway/gateway.go`.
struct GatewayPortOnService: Analyzer {
  let istioName: StaticString? = "gateway.IngressGatewayPortAnalyzer"

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    var workloads = GatewayWorkloads(mesh)
    let ports = ServicePorts(mesh)
    var known: [[String: String]: Set<Int>] = [:]
    for gateway in mesh.objects(of: .istioGateway) {
      let selected = workloads.workloads(of: gateway)
      guard !selected.isEmpty else {
        workloads.reportMissing(gateway, into: &report)
        continue
      }
      let selector = GatewayWorkloads.selector(of: gateway)
      let open = known[selector] ?? selected.reduce(into: []) { $0.formUnion(ports.targets(of: $1)) }
      known[selector] = open
      check(gateway, selector, open, &report)
    }
  }

  private func check(
    _ gateway: MeshObject,
    _ selector: [String: String],
    _ open: Set<Int>,
    _ report: inout FindingReport
  ) {
    for server in gateway.spec?.member("servers")?.items.map(\.resolved) ?? [] {
      guard let node = server.member("port")?.member("number"), let number = node.integer else { continue }
      guard let port = Int(exactly: number), !open.contains(port), port != 0 else { continue }
      let known = open.sorted().map(String.init).joined(separator: ", ")
      let advice =
        known.isEmpty
        ? "no Service given selects its workloads" : "its Services lead to \(known)"
      report.add(
        .gatewayPortNotDefinedOnService,
        "no Service leads to the port \(port) of the gateway (\(UnmatchedSelector.text(of: selector))): \(advice)",
        at: node,
        of: gateway
      )
    }
  }
}
