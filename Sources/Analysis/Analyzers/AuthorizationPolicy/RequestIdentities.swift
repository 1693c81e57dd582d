import Diagnostics
import Resources
import YAML

/// Rules that ask who a token is for, where no RequestAuthentication reads tokens: then no request has an identity.
struct RequestIdentities: Analyzer {
  let istioName: StaticString? = nil

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    let policies = mesh.objects(of: .authorizationPolicy)
    guard !policies.isEmpty else { return }
    var readers: [String: SelectorSet] = [:]
    for reader in mesh.objects(of: .requestAuthentication) {
      readers[reader.namespace, default: SelectorSet()].insert(Self.labels(of: reader))
    }
    for policy in policies {
      guard let node = Self.identity(in: policy) else { continue }
      let labels = Self.labels(of: policy)
      let isRead = [policy.namespace, mesh.settings.rootNamespace].contains { readers[$0]?.meets(labels) == true }
      guard !isRead else { continue }
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
    for rule in policy.authorizationRules {
      for source in rule.sources {
        if let list = source.member("requestPrincipals") ?? source.member("notRequestPrincipals") { return list }
      }
      for key in rule.conditions.compactMap({ $0.member("key") }) where key.text.hasPrefix("request.auth.") {
        return key
      }
    }
    return nil
  }

  /// The labels that a policy selects by; none for one that has targets, which may be anything.
  private static func labels(of policy: MeshObject) -> [String: String] {
    guard let spec = policy.spec, !spec.has("targetRef"), !spec.has("targetRefs") else { return [:] }
    return spec.member("selector")?.member("matchLabels")?.textMembers ?? [:]
  }
}
