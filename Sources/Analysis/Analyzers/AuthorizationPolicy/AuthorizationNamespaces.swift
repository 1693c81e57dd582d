import Output
import Resources
import YAML

/// Namespaces in the rules of an AuthorizationPolicy that are not there.
///
/// Source: Istio `pkg/config/analysis/analyzers/authz/authorizationpolicies.go`, `analyzeNamespaceNotFound`.
struct AuthorizationNamespaces: Analyzer {
  let istioName: StaticString? = "auth.AuthorizationPoliciesAnalyzer"

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    let policies = mesh.objects(of: .authorizationPolicy)
    guard !policies.isEmpty else { return }
    let names = Set(mesh.objects(of: .namespace).map { $0.name.lowercased() } + mesh.objects.map(\.namespace))
    // Among very many names none is suggested, which keeps the time linear.
    let suggestions = names.count > 500 ? [] : names.sorted()
    let severity = mesh.severity(ofMissing: .namespace, in: "")
    for policy in policies {
      for source in policy.authorizationRules.flatMap(\.sources) {
        for value in source.elements("namespaces") + source.elements("notNamespaces") where !value.text.isEmpty {
          guard !Self.matches(value.text.lowercased(), names) else { continue }
          let near = NearestMatch.candidates(for: value.text, among: suggestions, limit: 1)
          let hint = near.first.map { ", did you mean \($0)" } ?? ""
          let message = "no namespace '\(value.text)' is there\(hint)"
          report.add(.referencedResourceNotFound, message, at: value, of: policy, severity: severity)
        }
      }
    }
  }

  private static func matches(_ pattern: String, _ names: Set<String>) -> Bool {
    if pattern == "*" { return true }
    if pattern.hasPrefix("*") { return names.contains { $0.hasSuffix(pattern.dropFirst()) } }
    if pattern.hasSuffix("*") { return names.contains { $0.hasPrefix(pattern.dropLast()) } }
    return names.contains(pattern)
  }
}
