import Diagnostics
import Resources
import YAML

/// A selector of a DestinationRule, ProxyConfig or ServiceEntry that selects no workload of its namespace.
struct UnselectedWorkloads: Analyzer {
  let istioName: StaticString? = nil

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    var values: LabelValues?
    for kind in [ResourceKind.destinationRule, .proxyConfig, .serviceEntry] {
      for object in mesh.objects(of: kind) {
        guard let selector = Self.selector(of: object) else { continue }
        let isRoot = kind == .proxyConfig && object.namespace == mesh.settings.rootNamespace
        let namespace = isRoot ? nil : object.namespace
        guard mesh.workloads.selected(by: selector.textMembers, in: namespace).isEmpty else { continue }
        let known = values ?? LabelValues(mesh.workloads.all)
        values = known
        let unmatched = UnmatchedSelector(selector, among: known)
        report.add(
          .noMatchingWorkloadsFound,
          "no workload of \(namespace ?? "any namespace") has the labels \(unmatched.text)\(unmatched.advice)",
          at: unmatched.place,
          of: object,
          severity: min(mesh.severity(ofMissingWorkloadsIn: object.namespace), .warning),
          fixIts: unmatched.fixIts
        )
      }
    }
  }

  private static func selector(of object: MeshObject) -> Node? {
    let selector = object.spec?.member("workloadSelector") ?? object.spec?.member("selector")
    return selector?.filled("labels") ?? selector?.filled("matchLabels")
  }
}
