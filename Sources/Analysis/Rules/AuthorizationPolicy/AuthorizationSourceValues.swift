import Resources
import YAML

/// Values of a source that cannot be what they stand for, such as an address that is none.
///
/// Source: Istio `pkg/config/validation/validation.go`, `ValidateAuthorizationPolicy`.
struct AuthorizationSourceValues: ObjectRule {
  let kinds: [ResourceKind] = [.authorizationPolicy]

  private static let forms: [String: AuthorizationValueForm] = [
    "ipBlocks": .address, "notIpBlocks": .address, "remoteIpBlocks": .address, "notRemoteIpBlocks": .address,
    "principals": .text, "notPrincipals": .text, "requestPrincipals": .text, "notRequestPrincipals": .text,
    "namespaces": .text, "notNamespaces": .text, "serviceAccounts": .serviceAccount,
    "notServiceAccounts": .serviceAccount, "trustDomains": .text, "notTrustDomains": .text,
  ]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for source in object.authorizationRules.flatMap(\.sources) {
      for pair in source.pairs {
        let field = pair.key.text
        guard let form = Self.forms[field] else { continue }
        for value in pair.value.resolved.elements where value.kind == .scalar {
          guard let problem = form.problem(in: value.text) else { continue }
          report.add(.schemaValidationError, "\(field): \(problem)", at: value, of: object)
        }
      }
    }
  }
}
