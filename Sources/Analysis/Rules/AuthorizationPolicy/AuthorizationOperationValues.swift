import Resources
import YAML

/// Values of an operation that cannot be what they stand for, such as a port out of range.
///
/// Source: Istio `pkg/config/validation/validation.go`, `ValidateAuthorizationPolicy`.
struct AuthorizationOperationValues: ObjectRule {
  let kinds: [ResourceKind] = [.authorizationPolicy]

  private static let forms: [String: AuthorizationValueForm] = [
    "ports": .port, "notPorts": .port, "methods": .text, "notMethods": .text, "hosts": .text,
    "notHosts": .text, "paths": .path, "notPaths": .path,
  ]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for operation in object.authorizationRules.flatMap(\.operations) {
      for pair in operation.pairs {
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
