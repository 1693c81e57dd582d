import Resources
import YAML

/// Beginnings that match everything and patterns that match nothing, in all matches of HTTP.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateStringMatch`; the proxy takes an empty beginning for a
/// path only.
struct TextMatchValues: ObjectRule {
  let kinds: [ResourceKind] = [.virtualService]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for route in object.httpRoutes {
      for match in route.elements("match") { check(match, of: object, into: &report) }
    }
  }

  private func check(_ match: Node, of object: MeshObject, into report: inout FindingReport) {
    for field: StaticString in ["uri", "scheme", "method", "authority"] {
      guard let value = match.member(field) else { continue }
      check(value, isPath: field.description == "uri", of: object, into: &report)
    }
    for field: StaticString in ["headers", "queryParams", "withoutHeaders"] {
      guard let map = match.member(field) else { continue }
      for pair in map.pairs {
        // In withoutHeaders the pattern * is taken for "is there", as in older releases.
        if field.description == "withoutHeaders", pair.value.resolved.memberText("regex") == "*" { continue }
        check(pair.value.resolved, isPath: false, of: object, into: &report)
      }
    }
  }

  private func check(_ match: Node, isPath: Bool, of object: MeshObject, into report: inout FindingReport) {
    guard let (kind, value) = TextMatch.value(of: match) else { return }
    switch kind {
    case .exact: return
    case .prefix:
      guard !isPath, value.text.isEmpty else { return }
      let message = "a prefix cannot be empty; write {} for any value, or exact for the empty one"
      report.add(.schemaValidationError, message, at: value, of: object)
    case .regex:
      guard let problem = PatternText.problem(with: value.text) else { return }
      report.add(.schemaValidationError, problem, at: value, of: object)
    }
  }
}
