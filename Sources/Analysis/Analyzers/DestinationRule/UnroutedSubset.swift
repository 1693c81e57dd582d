import Resources
import YAML

/// A subset with a traffic policy of its own, which holds only for traffic that a route sends to the subset by name.
///
/// Told only where routes to the host are given, and none of them names the subset.
struct UnroutedSubset: Analyzer {
  let istioName: StaticString? = nil

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    let routed = mesh.routed
    for rule in mesh.objects(of: .destinationRule) {
      let text = rule.spec?.memberText("host") ?? ""
      let host = mesh.qualified(text, in: rule.namespace)
      guard routed.contains(host) else { continue }
      for subset in rule.spec?.member("subsets")?.items.map(\.resolved) ?? [] {
        guard let policy = subset.member("trafficPolicy"), let name = subset.member("name"),
          !routed.contains(name.text, of: host)
        else { continue }
        report.add(
          .unroutedSubsetPolicy,
          "no route given names the subset '\(name.text)' of '\(text)', so its trafficPolicy holds for nothing",
          at: policy,
          of: rule
        )
      }
    }
  }
}
