import Resources
import YAML

/// Destinations of a subset that no DestinationRule defines: the proxy answers 503.
struct RouteSubsets: Analyzer {
  let istioName: StaticString? = "virtualservice.DestinationRuleAnalyzer"

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    let index = SubsetIndex(mesh)
    for object in mesh.objects(of: .virtualService) {
      for target in object.routeDestinations {
        guard let subset = target.subset, subset.kind == .scalar, let host = target.host else { continue }
        let name = mesh.qualified(host.text, in: object.namespace)
        guard !index.has(subset.text, of: name, from: object.namespace) else { continue }
        reportUnknown(subset, of: host, name, object, index, mesh, into: &report)
      }
    }
  }

  private func reportUnknown(
    _ subset: Node,
    of host: Node,
    _ name: QualifiedHost,
    _ object: MeshObject,
    _ index: SubsetIndex,
    _ mesh: Mesh,
    into report: inout FindingReport
  ) {
    guard let known = index.subsets(of: name, from: object.namespace) else {
      report.add(
        .referencedResourceNotFound,
        "no DestinationRule for \(host.text) is here that defines the subset \(subset.text)",
        at: subset,
        of: object,
        severity: mesh.severity(ofMissing: .destinationRule, in: object.namespace)
      )
      return
    }
    let near = NameSuggestion(for: subset, among: known.names)
    let list = known.names.isEmpty ? "none" : known.names.prefix(5).joined(separator: ", ")
    report.add(
      .referencedResourceNotFound,
      "\(host.text) has no subset \(subset.text)\(near.name == nil ? "; it has \(list)" : near.question)",
      at: subset,
      of: object,
      notes: [Finding.Note("\(known.rule.origin) defines the subsets", at: known.rule.nameNode)],
      fixIts: near.fixIts
    )
  }
}
