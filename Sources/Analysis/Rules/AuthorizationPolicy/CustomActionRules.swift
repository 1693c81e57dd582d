import Resources
import YAML

/// What the rules of a CUSTOM policy cannot ask about: the identities of callers are not known yet when it is taken.
///
/// Source: Istio `pkg/config/validation/validation.go`, `ValidateAuthorizationPolicy`.
struct CustomActionRules: ObjectRule {
  let kinds: [ResourceKind] = [.authorizationPolicy]

  private static let fields: [StaticString] = [
    "namespaces", "notNamespaces", "serviceAccounts", "notServiceAccounts", "principals", "notPrincipals",
    "requestPrincipals", "notRequestPrincipals", "trustDomains", "notTrustDomains",
  ]

  private static let keys: Set<String> = [
    "source.namespace", "source.serviceAccount", "source.principal", "source.trustDomain",
  ]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    guard object.spec?.memberText("action") == "CUSTOM" else { return }
    for rule in object.authorizationRules {
      for source in rule.sources {
        for field in Self.fields {
          guard let list = source.member(field), !list.elements.isEmpty else { continue }
          report.add(.schemaValidationError, "\(field) is not supported with the action CUSTOM", at: list, of: object)
        }
      }
      for key in rule.conditions.compactMap({ $0.member("key") }) {
        guard Self.keys.contains(key.text) || key.text.hasPrefix("request.auth.") else { continue }
        let message = "the key '\(key.text)' is not supported with the action CUSTOM"
        report.add(.schemaValidationError, message, at: key, of: object)
      }
    }
  }
}
