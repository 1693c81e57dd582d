import Resources
import YAML

/// Two DestinationRules of one namespace for one host: Istio merges them, and what both say, one of them says in vain.
///
/// Source: Istio `pilot/pkg/model/destination_rule.go`, `mergeDestinationRule`, which takes the rules by age and then by
/// name; rules of several namespaces are not merged, the nearest to the client holds alone.
struct CompetingRules: Analyzer {
  let istioName: StaticString? = nil

  private struct Target: Hashable {
    let namespace: String
    let host: QualifiedHost
    let selector: [String: String]
    let exportTo: Set<String>
  }

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    var rules: [Target: [MeshObject]] = [:]
    for rule in mesh.objects(of: .destinationRule) {
      guard let host = rule.spec?.member("host"), host.kind == .scalar else { continue }
      let exported = rule.spec?.member("exportTo")?.items.map { $0.text == "." ? rule.namespace : $0.text } ?? []
      let target = Target(
        namespace: rule.namespace,
        host: mesh.qualified(host.text, in: rule.namespace),
        selector: rule.spec?.member("workloadSelector")?.member("matchLabels")?.textMembers ?? [:],
        exportTo: exported.isEmpty ? ["*"] : Set(exported)
      )
      rules[target, default: []].append(rule)
    }
    for group in rules.values where group.count > 1 { check(group.sorted(by: Self.isFirst), &report) }
  }

  private static func isFirst(_ left: MeshObject, _ right: MeshObject) -> Bool {
    let leftAge = left.metadata?.memberText("creationTimestamp") ?? ""
    let rightAge = right.metadata?.memberText("creationTimestamp") ?? ""
    return leftAge == rightAge ? left.name < right.name : leftAge < rightAge
  }

  private func check(_ rules: [MeshObject], _ report: inout FindingReport) {
    var subsets: [String: (rule: MeshObject, node: Node)] = [:]
    var policy: (rule: MeshObject, node: Node)?
    for rule in rules {
      for subset in rule.spec?.member("subsets")?.items.map(\.resolved) ?? [] {
        guard let name = subset.member("name"), !name.text.isEmpty else { continue }
        guard let first = subsets[name.text] else {
          subsets[name.text] = (rule, name)
          continue
        }
        add("the subset '\(name.text)'", name, rule, first, &report)
      }
      guard let node = rule.spec?.member("trafficPolicy") else { continue }
      if let first = policy { add("the trafficPolicy", node, rule, first, &report) } else { policy = (rule, node) }
    }
  }

  private func add(
    _ what: String,
    _ node: Node,
    _ rule: MeshObject,
    _ first: (rule: MeshObject, node: Node),
    _ report: inout FindingReport
  ) {
    guard first.rule.name != rule.name else { return }
    report.add(
      .competingDestinationRules,
      "\(first.rule.origin) has \(what) for the same host, and wins as the older rule or else the first by name: keep one",
      at: node,
      of: rule,
      notes: [Finding.Note("this one holds", at: first.node)]
    )
  }
}
