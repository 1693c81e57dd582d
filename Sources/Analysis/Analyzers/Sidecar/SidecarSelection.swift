import Resources
import YAML

/// Which workloads each Sidecar is for: one at most may be for each, and some are for none.
///
/// Source: Istio `pkg/config/analysis/analyzers/sidecar/selector.go`.
struct SidecarSelection: Analyzer {
  let istioName: StaticString? = "sidecar.SelectorAnalyzer"

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    var whole: [String: [MeshObject]] = [:]
    var selecting: [MeshObject: [MeshObject]] = [:]
    var workloads: [Workload] = []
    var values: LabelValues?
    for sidecar in mesh.objects(of: .sidecar) {
      guard let selector = sidecar.spec?.member("workloadSelector")?.filled("labels") else {
        whole[sidecar.namespace, default: []].append(sidecar)
        continue
      }
      let selected = mesh.workloads.selected(by: selector.textMembers, in: sidecar.namespace)
      if selected.isEmpty {
        let known = values ?? LabelValues(mesh.workloads.all)
        values = known
        reportMissing(selector, sidecar, known, mesh, &report)
      }
      for workload in selected {
        if selecting[workload.object] == nil { workloads.append(workload) }
        selecting[workload.object, default: []].append(sidecar)
      }
    }
    checkSelected(workloads, selecting, &report)
    checkWhole(whole, mesh, &report)
  }

  private func reportMissing(
    _ selector: Node,
    _ sidecar: MeshObject,
    _ values: LabelValues,
    _ mesh: Mesh,
    _ report: inout FindingReport
  ) {
    let unmatched = UnmatchedSelector(selector, among: values)
    report.add(
      .referencedResourceNotFound,
      "no workload of \(sidecar.namespace) has the labels \(unmatched.text)\(unmatched.advice)",
      at: unmatched.place,
      of: sidecar,
      severity: mesh.severity(ofMissingWorkloadsIn: sidecar.namespace),
      fixIts: unmatched.fixIts
    )
  }

  /// Each Sidecar is told of once, however many workloads it shares with others.
  private func checkSelected(
    _ workloads: [Workload],
    _ selecting: [MeshObject: [MeshObject]],
    _ report: inout FindingReport
  ) {
    var told: Set<MeshObject> = []
    for workload in workloads {
      let sidecars = selecting[workload.object] ?? []
      if workload.metadata?.member("annotations")?.memberText("ambient.istio.io/redirection") == "enabled" {
        for sidecar in sidecars where told.insert(sidecar).inserted {
          reportIneffective("\(workload.object.origin), which it selects, is in ambient mode", sidecar, &report)
        }
      } else if sidecars.count > 1 {
        for (place, sidecar) in sidecars.enumerated() where told.insert(sidecar).inserted {
          let other = sidecars[place == 0 ? 1 : 0]
          report.add(
            .conflictingSidecarWorkloadSelectors,
            "\(other.origin) selects \(workload.object.origin), too, which takes one Sidecar alone: make one more specific than the other",
            at: sidecar.spec?.member("workloadSelector") ?? sidecar.nameNode,
            of: sidecar,
            notes: [Finding.Note("the other Sidecar is here", at: other.nameNode)]
          )
        }
      }
    }
  }

  private func checkWhole(_ whole: [String: [MeshObject]], _ mesh: Mesh, _ report: inout FindingReport) {
    for (namespace, sidecars) in whole {
      if Self.isAmbient(mesh.object(.namespace, namespace, in: "")) {
        for sidecar in sidecars { reportIneffective("its namespace is in ambient mode", sidecar, &report) }
      } else if sidecars.count > 1 {
        for (place, sidecar) in sidecars.enumerated() {
          let other = sidecars[place == 0 ? 1 : 0]
          report.add(
            .multipleSidecarsWithoutWorkloadSelectors,
            "\(other.origin) is for the whole namespace, too: give one of them a workloadSelector",
            at: sidecar.nameNode,
            of: sidecar,
            notes: [Finding.Note("the other Sidecar is here", at: other.nameNode)]
          )
        }
      }
    }
  }

  private func reportIneffective(_ reason: String, _ sidecar: MeshObject, _ report: inout FindingReport) {
    report.add(
      .ineffectivePolicy,
      "the Sidecar has no effect: \(reason), where no sidecar runs",
      at: sidecar.nameNode,
      of: sidecar
    )
  }

  /// Whether a namespace has no sidecars: one that asks for injection has.
  ///
  /// Source: Istio `pkg/config/analysis/analyzers/util/in_mesh.go`, `NamespaceInAmbientMode`.
  private static func isAmbient(_ namespace: MeshObject?) -> Bool {
    guard let labels = namespace?.labels else { return false }
    return labels["istio.io/dataplane-mode"] == "ambient" && labels["istio-injection"] != "enabled"
      && labels["istio.io/rev"] ?? "" == ""
  }
}
