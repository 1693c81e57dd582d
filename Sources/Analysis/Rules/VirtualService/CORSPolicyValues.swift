import Resources
import YAML

/// Origins, methods, headers and the age of a CORS policy.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateCORSPolicy`.
struct CORSPolicyValues: ObjectRule {
  let kinds: [ResourceKind] = [.virtualService]

  private static let methods: Set<String> = [
    "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "CONNECT", "OPTIONS", "TRACE", "*",
  ]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for route in object.httpRoutes {
      guard let policy = route.member("corsPolicy") else { continue }
      check(origins: policy.elements("allowOrigins"), of: object, into: &report)
      for method in policy.elements("allowMethods") where !Self.methods.contains(method.text) {
        let isLowercase = Self.methods.contains(method.text.uppercased())
        let cure = isLowercase ? "; write \(method.text.uppercased())" : "; write one of HTTP's methods, or *"
        report.add(.schemaValidationError, "'\(method.text)' is no method\(cure)", at: method, of: object)
      }
      for name in policy.elements("allowHeaders") + policy.elements("exposeHeaders") where name.text != "*" {
        guard !TextForm.headerToken.matches(ArraySlice(name.text.utf8)) else { continue }
        report.add(.schemaValidationError, "'\(name.text)' is no name of a header", at: name, of: object)
      }
      if let age = policy.member("maxAge"), let length = DurationText.nanoseconds(ArraySlice(age.text.utf8)),
        length % 1_000_000_000 != 0
      {
        let message = "maxAge counts whole seconds; write a duration such as 10s, not \(age.text)"
        report.add(.schemaValidationError, message, at: age, of: object)
      }
    }
  }

  private func check(origins: [Node], of object: MeshObject, into report: inout FindingReport) {
    for origin in origins where origin.kind == .mapping {
      guard let (kind, value) = TextMatch.value(of: origin), !value.text.isEmpty else {
        let message = "an origin needs a text: write exact, prefix or regex"
        report.add(.schemaValidationError, message, at: origin, of: object)
        continue
      }
      if kind == .regex, let problem = PatternText.problem(with: value.text) {
        report.add(.schemaValidationError, problem, at: value, of: object)
      }
    }
  }
}
