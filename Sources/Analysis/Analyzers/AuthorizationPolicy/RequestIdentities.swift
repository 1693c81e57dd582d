import Diagnostics
import Resources
import YAML

/// Rules that ask who a token is for, where no RequestAuthentication reads tokens: then no request has an identity.
struct RequestIdentities: Analyzer {
  let istioName: StaticString? = nil

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    let policies = mesh.objects(of: .authorizationPolicy)
    guard !policies.isEmpty else { return }
    let readers = Dictionary(grouping: mesh.objects(of: .requestAuthentication), by: \.namespace)
    for policy in policies {
      guard let node = Self.identity(in: policy) else { continue }
      let near = (readers[policy.namespace] ?? []) + (readers[mesh.settings.rootNamespace] ?? [])
      guard !near.contains(where: { Self.canHold($0, forSameAs: policy) }) else { continue }
      let message =
        "no RequestAuthentication is given that reads tokens for these workloads, without which no request has an identity"
      report.add(
        .principalWithoutAuthentication,
        message,
        at: node,
        of: policy,
        severity: readers.isEmpty ? .information : .warning
      )
    }
  }

  /// The first place that asks for the identity of a token.
  private static func identity(in policy: MeshObject) -> Node? {
    for rule in AuthorizationRule.all(of: policy) {
      for source in rule.sources {
        if let list = source.member("requestPrincipals") ?? source.member("notRequestPrincipals") { return list }
      }
      for key in rule.conditions.compactMap({ $0.member("key") }) where key.text.hasPrefix("request.auth.") {
        return key
      }
    }
    return nil
  }

  /// Whether two policies can hold for one workload: no label is asked to have two values. Targets may be anything.
  private static func canHold(_ reader: MeshObject, forSameAs policy: MeshObject) -> Bool {
    let targets: [StaticString] = ["targetRef", "targetRefs"]
    if targets.contains(where: { policy.spec?.has($0) == true || reader.spec?.has($0) == true }) { return true }
    let labels = policy.spec?.member("selector")?.member("matchLabels")?.textMembers ?? [:]
    let others = reader.spec?.member("selector")?.member("matchLabels")?.textMembers ?? [:]
    return labels.allSatisfy { others[$0.key].map { [value = $0.value] in $0 == value } ?? true }
  }
}
