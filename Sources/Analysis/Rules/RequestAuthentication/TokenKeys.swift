import Diagnostics
import Resources
import YAML

/// Keys for tokens that are no JSON Web Keys (RFC 7517).
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateJwtRule`.
struct TokenKeys: ObjectRule {
  let kinds: [ResourceKind] = [.requestAuthentication]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for rule in object.spec?.elements("jwtRules") ?? [] {
      guard let jwks = rule.member("jwks"), let text = jwks.string, !text.isEmpty else { continue }
      guard let problem = Self.problem(in: text) else { continue }
      report.add(.schemaValidationError, "jwks: \(problem)", at: jwks, of: object)
    }
  }

  private static func problem(in text: String) -> String? {
    let document = Parser.parse(SourceFile(name: "jwks", text: text))
    guard text.first(where: { !$0.isWhitespace }) == "{", !document.hasErrors, let root = document.root,
      root.kind == .mapping
    else { return "expected keys as JSON, such as {\"keys\": [{\"kty\": \"RSA\", …}]}" }
    let keys = root.has("keys") ? root.elements("keys") : [root]
    return keys.allSatisfy { $0.has("kty") } ? nil : "each key needs kty, its type"
  }
}
