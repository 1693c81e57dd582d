import Resources
import YAML

/// The namespaces that a DestinationRule, ServiceEntry or VirtualService is exported to.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateExportTo`; `pkg/config/visibility/visibility.go`.
struct ExportTo: ObjectRule {
  let kinds: [ResourceKind] = [.destinationRule, .serviceEntry, .virtualService]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    guard let exportTo = object.spec?.member("exportTo"), exportTo.count > 0 else { return }
    let isServiceEntry = object.kind == .serviceEntry
    var seen: Set<String> = []
    for entry in exportTo.items.map(\.resolved) where entry.kind == .scalar {
      let namespace = entry.text == "." ? object.namespace : entry.text
      if !seen.insert(namespace).inserted {
        report.refuse(
          "'\(entry.text)' names a namespace that is exported to already: leave it out",
          at: entry,
          of: object
        )
      } else if entry.text != "*", entry.text != ".", !(isServiceEntry && entry.text == "~"),
        !DomainName.isLabel(entry.text[...])
      {
        report.refuse("'\(entry.text)' is no namespace: write '.', '*' or a name", at: entry, of: object)
      }
    }
    if exportTo.count > 1, let whole = exportTo.items.first(where: { $0.text == "*" || $0.text == "~" }) {
      let meaning = whole.text == "*" ? "all namespaces" : "none"
      report.refuse("'\(whole.text)' exports to \(meaning): write it alone", at: whole, of: object)
    }
    checkSelector(exportTo, seen, object, &report)
  }

  /// A rule for some workloads holds in its own namespace alone.
  private func checkSelector(
    _ exportTo: Node,
    _ namespaces: Set<String>,
    _ object: MeshObject,
    _ report: inout FindingReport
  ) {
    guard object.kind == .destinationRule, object.spec?.has("workloadSelector") == true else { return }
    guard namespaces != [object.namespace] else { return }
    report.refuse(
      "with a workloadSelector the rule holds in its own namespace alone: write '.'",
      at: exportTo,
      of: object
    )
  }
}
