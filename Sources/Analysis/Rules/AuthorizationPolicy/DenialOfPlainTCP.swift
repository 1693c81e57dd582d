import Resources
import YAML

/// A DENY rule of attributes of HTTP alone: on a TCP port they count as matched, and everything there is denied.
///
/// Source: Istio `pkg/config/validation/validation.go`, `ValidateAuthorizationPolicy`.
struct DenialOfPlainTCP: ObjectRule {
  let kinds: [ResourceKind] = [.authorizationPolicy]

  private static let connectionFields: [StaticString] = [
    "principals", "notPrincipals", "ipBlocks", "notIpBlocks", "remoteIpBlocks", "notRemoteIpBlocks", "namespaces",
    "notNamespaces", "serviceAccounts", "notServiceAccounts", "trustDomains", "notTrustDomains",
  ]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    guard object.spec?.memberText("action") == "DENY" else { return }
    for rule in object.authorizationRules {
      let (sources, operations) = (rule.sources, rule.operations)
      let knowsConnection = sources.contains { source in Self.connectionFields.contains(where: source.has) }
      let knowsPort = operations.contains { $0.has("ports") || $0.has("notPorts") }
      guard operations.isEmpty ? !sources.isEmpty && !knowsConnection : !knowsPort else { continue }
      let message =
        "this DENY rule has attributes of HTTP alone, and denies everything on TCP ports; name the ports that it is for"
      report.add(.schemaWarning, message, at: rule.node, of: object)
    }
  }
}
