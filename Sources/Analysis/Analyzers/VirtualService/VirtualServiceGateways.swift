import Diagnostics
import Resources
import YAML

/// Gateways that are not there, that serve none of the hosts, or that the control plane made for itself.
struct VirtualServiceGateways: Analyzer {
  let istioName: StaticString? = "virtualservice.GatewayAnalyzer"

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    var near = NearNames()
    var served: [GatewayReference: ServedHosts?] = [:]
    for object in mesh.objects(of: .virtualService) {
      for node in object.gatewayNodes {
        guard let reference = GatewayReference(node.text, in: object.namespace) else { continue }
        if reference.isGenerated {
          reportGenerated(node, reference, of: object, into: &report)
          continue
        }
        let hosts = served[reference] ?? ServedHosts(reference, in: mesh)
        served[reference] = .some(hosts)
        if hosts == nil { reportUnknown(node, reference, of: object, in: mesh, &near, into: &report) }
        checkHosts(hosts, node, of: object, into: &report)
      }
    }
  }

  private func reportGenerated(
    _ node: Node,
    _ reference: GatewayReference,
    of object: MeshObject,
    into report: inout FindingReport
  ) {
    let message =
      "\(node.text) is made by the control plane for a Gateway of Kubernetes, and its name can change; use a"
      + " Gateway of Istio, or an HTTPRoute"
    report.add(.referencedInternalGateway, message, at: node, of: object)
  }

  private func reportUnknown(
    _ node: Node,
    _ reference: GatewayReference,
    of object: MeshObject,
    in mesh: Mesh,
    _ near: inout NearNames,
    into report: inout FindingReport
  ) {
    let name = near.nearest(to: reference.name, in: reference.namespace) {
      let gateways = mesh.objects(of: .istioGateway) + mesh.objects(of: .gateway)
      return gateways.filter { $0.namespace == reference.namespace }.map(\.name)
    }
    let isShort = !node.text.contains("/")
    let cure = NameSuggestion(for: node, near: name.map { isShort ? $0 : "\(reference.namespace)/\($0)" })
    report.add(
      .referencedResourceNotFound,
      "there is no Gateway \(reference.name) in the namespace \(reference.namespace) here\(cure.question)",
      at: node,
      of: object,
      severity: mesh.severity(ofMissing: .istioGateway, .gateway, in: reference.namespace),
      fixIts: cure.fixIts
    )
  }

  /// Where the gateway itself is missing, that its hosts are unknown is only worth knowing; Istio tells it too.
  private func checkHosts(
    _ gateway: ServedHosts?,
    _ node: Node,
    of object: MeshObject,
    into report: inout FindingReport
  ) {
    let hosts = object.hostNodes
    if let gateway, hosts.contains(where: { gateway.serves($0.text, from: object.namespace) }) { return }
    guard let gateway else {
      let message = "whether \(node.text) serves the hosts is not known without it"
      report.add(.virtualServiceHostNotFoundInGateway, message, at: node, of: object, severity: .information)
      return
    }
    let names = hosts.prefix(3).map(\.text).joined(separator: ", ")
    let known = gateway.summary(from: object.namespace)
    report.add(
      .virtualServiceHostNotFoundInGateway,
      "the gateway \(node.text) serves none of the hosts (\(names)); \(known)",
      at: node,
      of: object,
      notes: [Finding.Note("the gateway is here", at: gateway.object.nameNode)]
    )
  }
}
