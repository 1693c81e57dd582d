import Diagnostics
import Resources
import YAML

/// Values that are well formed and yet match no request: a method in small letters, a wildcard within a value, an
/// identity as SPIFFE writes it.
///
/// Source: Istio `pilot/pkg/security/authz/matcher/string.go`: a `*` counts at one end of a value alone.
struct AuthorizationNeverMatches: ObjectRule {
  let kinds: [ResourceKind] = [.authorizationPolicy]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for rule in object.authorizationRules {
      for pair in (rule.sources + rule.operations).flatMap({ $0.pairs.map(\.self) }) {
        for value in pair.value.resolved.elements { check(value, of: pair.key.text, in: object, into: &report) }
      }
    }
  }

  private func check(_ value: Node, of field: String, in object: MeshObject, into report: inout FindingReport) {
    switch field {
    case "principals", "notPrincipals": checkPrincipal(value, of: object, into: &report)
    case "methods", "notMethods": checkMethod(value, of: object, into: &report)
    case "paths", "notPaths": checkPath(value, of: object, into: &report)
    case "requestPrincipals", "notRequestPrincipals", "namespaces", "notNamespaces", "hosts", "notHosts": break
    default: return
    }
    checkWildcard(value, of: object, into: &report)
  }

  private func checkWildcard(_ value: Node, of object: MeshObject, into report: inout FindingReport) {
    let text = value.text
    guard text.utf8.contains(UInt8(ascii: "*")) else { return }
    let literal = text.split(separator: "/").filter { $0 != "{*}" && $0 != "{**}" }.joined(separator: "/")
    let stars = literal.utf8.count { $0 == UInt8(ascii: "*") }
    guard stars > 1 || stars == 1 && !literal.hasPrefix("*") && !literal.hasSuffix("*") else { return }
    let message = "'\(text)' matches only itself: a '*' is a wildcard at the start or the end, and only once"
    report.add(.ruleNeverMatches, message, at: value, of: object)
  }

  private func checkPrincipal(_ value: Node, of object: MeshObject, into report: inout FindingReport) {
    let text = value.text
    if text.hasPrefix("spiffe://") {
      let short = String(text.dropFirst("spiffe://".count))
      report.add(
        .ruleNeverMatches,
        "no caller has the principal '\(text)': principals are written without spiffe://",
        at: value,
        of: object,
        fixIts: [Diagnostic.FixIt("write \(short)", replacing: value.range, with: short)]
      )
    } else if !text.isEmpty, !text.contains("*"), !text.contains("/") {
      let message = "no caller has the principal '\(text)': write cluster.local/ns/NAMESPACE/sa/\(text)"
      report.add(.ruleNeverMatches, message, at: value, of: object)
    }
  }

  private func checkMethod(_ value: Node, of object: MeshObject, into report: inout FindingReport) {
    let capitals = value.text.uppercased()
    guard value.text != capitals else { return }
    report.add(
      .ruleNeverMatches,
      "no request has the method '\(value.text)': methods are in capitals, write \(capitals)",
      at: value,
      of: object,
      fixIts: [Diagnostic.FixIt("write \(capitals)", replacing: value.range, with: capitals)]
    )
  }

  private func checkPath(_ value: Node, of object: MeshObject, into report: inout FindingReport) {
    guard let first = value.text.first, !"/*{".contains(first) else { return }
    let message = "no request has the path '\(value.text)': paths begin with a slash, write /\(value.text)"
    report.add(.ruleNeverMatches, message, at: value, of: object)
  }
}
