import Resources
import YAML

/// Who may send requests to a workload.
struct AuthorizationRule {
  /// One rule: any of the sources, any of the operations, all of the conditions.
  struct Clause {
    let sources: [Node]
    let operations: [Node]
    let conditions: [Node]
  }

  let name: String
  let namespace: String
  let selector: [String: String]
  let action: AccessControl.Action
  let clauses: [Clause]
  let seniority: Seniority
  let origin: Origin

  /// Reads a policy; nil for one that only audits or asks somebody else.
  init?(_ object: InputObject) {
    let spec = object.spec
    let word = spec?.memberText("action") ?? ""
    guard ["", "ALLOW", "DENY"].contains(word) else { return nil }
    name = object.name
    namespace = object.namespace
    selector = spec?.member("selector")?.member("matchLabels")?.textMembers ?? [:]
    action = word == "DENY" ? .deny : .allow
    clauses =
      spec?.elements("rules").map { rule in
        Clause(
          sources: rule.elements("from").compactMap { $0.member("source") },
          operations: rule.elements("to").compactMap { $0.member("operation") },
          conditions: rule.elements("when")
        )
      } ?? []
    seniority = object.seniority
    origin = object.origin
  }
}
