import Resources
import YAML

/// Gateways that cannot be: `ns/` or a name that is no DNS label.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateGatewayNames`; that stops at the first name without a
/// slash, which is taken for an oversight.
struct GatewayNames: ObjectRule {
  let kinds: [ResourceKind] = [.virtualService]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for gateway in object.allGatewayNodes where gateway.kind == .scalar {
      guard let problem = Self.problem(with: gateway.text) else { continue }
      report.add(.schemaValidationError, problem, at: gateway, of: object)
    }
  }

  private static func problem(with name: String) -> String? {
    guard let slash = name.utf8.firstIndex(of: UInt8(ascii: "/")) else {
      guard DomainName.flaw(in: name) != nil else { return nil }
      return "the gateway '\(name)' cannot be: write letters, digits and '-', with namespace/ before it or not"
    }
    let namespace = String(name[..<slash])
    let gateway = String(name[name.utf8.index(after: slash)...])
    if namespace.isEmpty || gateway.isEmpty {
      return "the gateway '\(name)' lacks its \(namespace.isEmpty ? "namespace" : "name"); write namespace/name"
    }
    // What the control plane made for a Gateway of Kubernetes has '~' in its name; a finding of its own tells of that.
    if GatewayReference(name, in: "")?.isGenerated == true { return nil }
    guard let wrong = [namespace, gateway].first(where: { !DomainName.isLabel($0[...]) }) else { return nil }
    return "the gateway '\(name)' cannot be: '\(wrong)' must be letters, digits and '-', at most 63"
  }
}

extension MeshObject {
  /// `spec.gateways` and the gateways of all matches.
  var allGatewayNodes: [Node] {
    var nodes = gatewayNodes
    for route in httpRoutes + tlsRoutes + tcpRoutes {
      for match in route.elements("match") { nodes += match.elements("gateways") }
    }
    return nodes
  }
}
