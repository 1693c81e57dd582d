import RegularExpressions
import Resources
import YAML

/// What a rewrite writes.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateHTTPRewrite`.
struct RewriteValues: ObjectRule {
  let kinds: [ResourceKind] = [.virtualService]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for route in object.httpRoutes {
      guard let rewrite = route.member("rewrite"), rewrite.kind == .mapping else { continue }
      let pattern = rewrite.member("uriRegexRewrite")
      let hasPath = !rewrite.memberText("uri").isEmpty
      if let pattern, hasPath {
        let message = "a rewrite can have only one of uri and uriRegexRewrite"
        report.add(.schemaValidationError, message, at: pattern, of: object)
      } else if pattern == nil, !hasPath, rewrite.memberText("authority").isEmpty {
        let message = "a rewrite needs uri, uriRegexRewrite or authority"
        report.add(.schemaValidationError, message, at: rewrite, of: object)
      }
      if let pattern, pattern.kind == .mapping { check(pattern: pattern, of: object, into: &report) }
    }
  }

  private func check(pattern: Node, of object: MeshObject, into report: inout FindingReport) {
    guard let match = pattern.member("match"), !match.text.isEmpty, let template = pattern.member("rewrite"),
      !template.text.isEmpty
    else {
      report.add(.schemaValidationError, "uriRegexRewrite needs both match and rewrite", at: pattern, of: object)
      return
    }
    if let problem = PatternText.problem(with: match.text) {
      report.add(.schemaValidationError, problem, at: match, of: object)
      return
    }
  }
}
