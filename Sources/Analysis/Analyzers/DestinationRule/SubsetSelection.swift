import Diagnostics
import Output
import Resources
import YAML

/// A DestinationRule for a host that no Service and no ServiceEntry has, and subsets that select nothing.
///
/// Source: Istio `pkg/config/analysis/analyzers/destinationrule/subset.go`.
struct SubsetSelection: Analyzer {
  let istioName: StaticString? = "destinationrule.SubsetSelectPodAnalyzer"

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    var hosts = RuleHosts(mesh)
    let endpoints = SubsetEndpoints(mesh)
    let routed = mesh.routed
    var services: [String: [String]]?
    for rule in mesh.objects(of: .destinationRule) {
      guard let host = rule.spec?.member("host"), host.kind == .scalar, !host.text.isEmpty else { continue }
      let found = hosts.hosts(of: rule)
      if found.isEmpty {
        let known = services ?? Self.serviceNames(mesh)
        services = known
        reportUnknown(host, rule, known, mesh, &report)
      } else {
        checkSubsets(rule, found, endpoints, routed, mesh, &report)
      }
    }
  }

  private static func serviceNames(_ mesh: Mesh) -> [String: [String]] {
    Dictionary(grouping: mesh.objects(of: .service), by: \.namespace).mapValues { $0.map(\.name) }
  }

  private func reportUnknown(
    _ host: Node,
    _ rule: MeshObject,
    _ services: [String: [String]],
    _ mesh: Mesh,
    _ report: inout FindingReport
  ) {
    let name = ServicePlace(mesh.qualified(host.text, in: rule.namespace), domain: mesh.settings.clusterDomain)
    let namespace = name?.namespace ?? rule.namespace
    let near = name.map { NearestMatch.candidates(for: $0.service, among: services[namespace] ?? []) } ?? []
    var message = "no Service or ServiceEntry given has the host '\(host.text)'"
    if !near.isEmpty { message += ": did you mean \(near.joined(separator: " or "))?" }
    let fixed = near.count == 1 ? name.flatMap { host.text.replacingPrefix($0.service, by: near[0]) } : nil
    let severity = min(mesh.severity(ofMissing: .service, .serviceEntry, in: namespace), .warning)
    report.add(
      .unknownDestinationRuleHost,
      message,
      at: host,
      of: rule,
      severity: severity,
      fixIts: fixed.map { [.init("write \($0)", replacing: host.range, with: $0)] } ?? []
    )
  }

  private func checkSubsets(
    _ rule: MeshObject,
    _ hosts: [MeshHost],
    _ endpoints: SubsetEndpoints,
    _ routed: RoutedSubsets,
    _ mesh: Mesh,
    _ report: inout FindingReport
  ) {
    for subset in rule.spec?.member("subsets")?.items.map(\.resolved) ?? [] where subset.kind == .mapping {
      let labels = subset.member("labels")?.textMembers ?? [:]
      guard !hosts.contains(where: { endpoints.has(labels, of: $0) }) else { continue }
      let name = subset.member("name") ?? subset
      let text = UnmatchedSelector.text(of: labels)
      let host = rule.spec?.memberText("host") ?? ""
      let isRouted = routed.contains(name.text, of: mesh.qualified(host, in: rule.namespace))
      let severity = severity(of: hosts, rule, mesh)
      report.add(
        .destinationRuleSubsetNotSelectPods,
        "the subset '\(name.text)' selects no endpoint of '\(host)': none has the labels \(text)",
        at: subset.member("labels") ?? name,
        of: rule,
        severity: isRouted ? severity : min(severity, .warning)
      )
    }
  }

  /// How much a subset without endpoints matters, if traffic is sent to it.
  private func severity(of hosts: [MeshHost], _ rule: MeshObject, _ mesh: Mesh) -> Severity {
    let hasEndpoints = hosts.contains { $0.object.kind == .serviceEntry && $0.object.spec?.filled("endpoints") != nil }
    return hasEndpoints
      ? .error : mesh.severity(ofMissingWorkloadsIn: hosts.first?.object.namespace ?? rule.namespace)
  }
}

extension String {
  /// The text with another beginning, when it begins so.
  fileprivate func replacingPrefix(_ prefix: String, by other: String) -> String? {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : nil
  }
}
