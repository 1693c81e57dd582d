import Resources
import YAML

/// Routes by a claim of a token at a gateway whose pods check no tokens: the claim is never there.
struct JWTClaimRoutes: Analyzer {
  let istioName: StaticString? = "virtualservice.JWTClaimRouteAnalyzer"

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    var selectors: [String: [[String: String]]] = [:]
    for object in mesh.objects(of: .requestAuthentication) {
      let labels = object.spec?.member("selector")?.member("matchLabels")?.textMembers ?? [:]
      selectors[object.namespace, default: []].append(labels)
    }
    var unchecked: [GatewayReference: Workload?] = [:]
    for object in mesh.objects(of: .virtualService) where !object.gatewayNodes.isEmpty {
      guard let claim = Self.claim(in: object) else { continue }
      for node in object.gatewayNodes {
        guard let reference = GatewayReference(node.text, in: object.namespace) else { continue }
        let workload = unchecked[reference] ?? Self.unchecked(reference, in: mesh, selectors)
        unchecked[reference] = .some(workload)
        guard let workload else { continue }
        report.add(
          .jwtClaimBasedRoutingWithoutRequestAuthN,
          "no RequestAuthentication holds for \(workload.object.origin) of the gateway \(node.text), so the claim"
            + " \(claim.text) is never there; add one that selects it",
          at: claim,
          of: object,
          notes: [Finding.Note("the gateway is named here", at: node)]
        )
      }
    }
  }

  private static func claim(in object: MeshObject) -> Node? {
    for match in object.httpRoutes.flatMap({ $0.elements("match") }) {
      for field: StaticString in ["headers", "withoutHeaders"] {
        if let pair = match.member(field)?.pairs.first(where: { ClaimName.isMeant(by: $0.key.text) }) {
          return pair.key
        }
      }
    }
    return nil
  }

  /// A workload of the gateway for which no RequestAuthentication holds; nil when there is none.
  private static func unchecked(
    _ reference: GatewayReference,
    in mesh: Mesh,
    _ selectors: [String: [[String: String]]]
  ) -> Workload? {
    guard let gateway = mesh.object(.istioGateway, reference.name, in: reference.namespace) else { return nil }
    let labels = gateway.spec?.member("selector")?.textMembers ?? [:]
    let everywhere = selectors[mesh.settings.rootNamespace] ?? []
    return mesh.workloads.selected(by: labels, in: nil).first { workload in
      let here = selectors[workload.namespace] ?? []
      return !(everywhere + here).contains { selector in
        selector.allSatisfy { workload.labels[$0.key] == $0.value }
      }
    }
  }
}
