import Analysis
import Output
import ProxyConfig
import Resources
import YAML

/// What istioctl tells about the ways from outside to services.
struct IngressSummary {
  private let pods: [IngressPod]
  private let services: [MeshObject]
  private let labels: [[String: String]]
  private let mesh: DescribedMesh

  /// - Parameter labels: those of the pods that subsets are compared with.
  init(_ pods: [IngressPod], to services: [MeshObject], labels: [[String: String]], in mesh: DescribedMesh) {
    self.pods = pods
    self.services = services
    self.labels = labels
    self.mesh = mesh
  }

  /// istioctl's lines (istio `istioctl/pkg/describe/describe.go`, `printIngressInfo`).
  var paragraphs: [Paragraph] {
    guard !pods.isEmpty else { return [Self.skipping("pods")] }
    let entrances = IngressService.all(of: pods.map(\.pod), in: mesh)
    var paragraphs = entrances.isEmpty ? [Self.skipping("service")] : []
    var told: Set<MeshObject> = []
    for pod in pods {
      for service in services {
        for port in (service.spec?.elements("ports") ?? []).compactMap(ServicePortForm.init) {
          let summary = ServicePortSummary(port, of: service, pod.proxy, pods: labels, in: mesh)
          paragraphs += self.paragraphs(summary, entrances, &told)
        }
      }
    }
    return paragraphs
  }

  private static func skipping(_ what: String) -> Paragraph {
    Paragraph(apart: false, [Line("Skipping Gateway information (no ingress gateway \(what))")])
  }

  /// The gateways of the VirtualService that leads to a port, each told once.
  private func paragraphs(
    _ port: ServicePortSummary,
    _ entrances: [IngressService],
    _ told: inout Set<MeshObject>
  ) -> [Paragraph] {
    guard let rule = port.virtualService else { return [] }
    var paragraphs: [Paragraph] = []
    for name in rule.rule.spec?.elements("gateways").map(\.text) ?? [] where !["", "mesh"].contains(name) {
      let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
      let namespace = parts.count == 2 ? parts[0] : rule.rule.namespace
      guard let gateway = mesh.mesh.object(.istioGateway, parts.last ?? name, in: namespace) else {
        let text = "Proxy is stale; it references to non-existent gateway \(namespace)/\(parts.last ?? name)"
        paragraphs.append(Paragraph(apart: false, [.warning(text)]))
        continue
      }
      guard told.insert(gateway).inserted else { continue }
      let ways = entrances.filter { $0.plays(gateway) }.sorted { $0.address < $1.address }
      guard gateway.spec?.has("selector") == true else {
        let text = "Ingress Gateway \(namespace)/\(gateway.name) applies to all workloads"
        paragraphs.append(Paragraph(apart: false, [Line(text)]))
        continue
      }
      if !ways.isEmpty { paragraphs.append(Paragraph(apart: true, ways.flatMap(\.lines) + rule.lines)) }
    }
    return paragraphs
  }

  /// For programs.
  var payload: JSONValue { .array(paragraphs.flatMap(\.lines).map { .string($0.text) }) }
}
