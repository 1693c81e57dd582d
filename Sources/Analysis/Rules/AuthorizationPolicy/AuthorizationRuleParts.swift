import Resources
import YAML

/// Parts of a rule that say nothing: a source or an operation without a field, an empty list.
///
/// Source: Istio `pkg/config/validation/validation.go`, `ValidateAuthorizationPolicy`. It takes an empty list for one
/// that is not there, which opens what somebody meant to restrict.
struct AuthorizationRuleParts: ObjectRule {
  let kinds: [ResourceKind] = [.authorizationPolicy]

  private static let parts: [(list: StaticString, part: StaticString)] = [("from", "source"), ("to", "operation")]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for rule in object.authorizationRules {
      for (list, part) in Self.parts {
        guard let items = rule.node.member(list), items.kind == .sequence else { continue }
        if items.elements.isEmpty {
          let message = "an empty '\(list)' restricts nothing; remove it, or write its \(part)"
          report.add(.schemaWarning, message, at: items, of: object)
        }
        for item in items.elements { check(item, list, part, of: object, into: &report) }
      }
    }
  }

  private func check(
    _ item: Node,
    _ list: StaticString,
    _ part: StaticString,
    of object: MeshObject,
    into report: inout FindingReport
  ) {
    guard item.kind == .mapping else { return }
    guard let content = item.member(part) else {
      report.add(.schemaValidationError, "each item of '\(list)' needs its \(part)", at: item, of: object)
      return
    }
    guard content.kind == .mapping else { return }
    if content.pairs.allSatisfy({ $0.value.resolved.elements.isEmpty }) {
      let message = "an empty \(part) is not supported; write what to match, or remove '\(list)'"
      report.add(.schemaValidationError, message, at: content, of: object)
    }
  }
}
