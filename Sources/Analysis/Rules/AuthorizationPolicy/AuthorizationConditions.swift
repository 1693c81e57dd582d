import Diagnostics
import Output
import Resources
import YAML

/// Conditions that ask about nothing known, about nothing at all, or for values that cannot be.
///
/// Source: Istio `pkg/config/validation/validation.go`, `ValidateAuthorizationPolicy`.
struct AuthorizationConditions: ObjectRule {
  let kinds: [ResourceKind] = [.authorizationPolicy]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for condition in object.authorizationRules.flatMap(\.conditions) {
      guard let key = condition.member("key"), key.kind == .scalar else { continue }
      guard !key.text.isEmpty else {
        report.add(.schemaValidationError, "key: write the attribute to ask about", at: key, of: object)
        continue
      }
      let values = condition.elements("values") + condition.elements("notValues")
      if values.isEmpty {
        report.add(
          .schemaValidationError,
          "values or notValues must have a value for the key '\(key.text)'",
          at: key,
          of: object
        )
      }
      check(key, values, of: object, into: &report)
    }
  }

  private func check(_ key: Node, _ values: [Node], of object: MeshObject, into report: inout FindingReport) {
    switch AuthorizationAttribute(key.text) {
    case .known(let form):
      for value in values where value.kind == .scalar {
        guard let problem = form.problem(in: value.text) else { continue }
        report.add(.schemaValidationError, "\(key.text): \(problem)", at: value, of: object)
      }
    case .unnamed:
      let message = "the key '\(key.text)' needs a name in brackets, such as request.headers[User-Agent]"
      report.add(.schemaValidationError, message, at: key, of: object)
    case .replaced(let replacement):
      let message = "the key '\(key.text)' is no longer supported; use \(replacement)"
      report.add(.schemaValidationError, message, at: key, of: object)
    case .unknown:
      let near = NearestMatch.candidates(for: key.text, among: AuthorizationAttribute.names, limit: 2)
      let hint = near.isEmpty ? "" : ", did you mean \(near.joined(separator: " or "))"
      report.add(
        .schemaValidationError,
        "no attribute '\(key.text)' is known\(hint)",
        at: key,
        of: object,
        fixIts: near.count == 1 ? [Diagnostic.FixIt("write \(near[0])", replacing: key.range, with: near[0])] : []
      )
    }
  }
}
