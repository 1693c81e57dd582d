import Resources
import YAML

/// Values of an operation that cannot be what they stand for, such as a port out of range.
///
/// Source: Istio `pkg/config/validation/validation.go`, `ValidateAuthorizationPolicy`.
struct AuthorizationOperationValues: ObjectRule {
  let kinds: [ResourceKind] = [.authorizationPolicy]

  private static let forms: [(field: StaticString, form: AuthorizationValueForm)] = [
    ("ports", .port), ("notPorts", .port), ("methods", .text), ("notMethods", .text), ("hosts", .text),
    ("notHosts", .text), ("paths", .path), ("notPaths", .path),
  ]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for operation in AuthorizationRule.all(of: object).flatMap(\.operations) {
      for (field, form) in Self.forms {
        for value in operation.elements(field) where value.kind == .scalar {
          guard let problem = form.problem(in: value.text) else { continue }
          report.add(.schemaValidationError, "\(field): \(problem)", at: value, of: object)
        }
      }
    }
  }
}
