import Resources
import YAML

/// A rule for tokens that names neither who issues them nor where the keys are.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateJwtRule`.
struct TokenIssuer: ObjectRule {
  let kinds: [ResourceKind] = [.requestAuthentication]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for rule in object.spec?.elements("jwtRules") ?? [] where rule.kind == .mapping {
      guard !rule.has("issuer"), !rule.has("jwksUri") else { continue }
      report.add(.schemaValidationError, "issuer or jwksUri must be set", at: rule, of: object)
    }
  }
}
