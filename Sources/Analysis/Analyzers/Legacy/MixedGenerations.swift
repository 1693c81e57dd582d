import Resources
import YAML

/// A routing rule of Istio before 0.8 for a host that newer objects route, too: the newer alone hold.
///
/// Source: Istio 0.8 `pilot/pkg/networking/core/v1alpha3`, which does not read `config.istio.io`.
struct MixedGenerations: Analyzer {
  let istioName: StaticString? = nil

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    check(.routeRule, Self.hosts(.virtualService, "hosts", mesh), mesh, &report)
    check(.destinationPolicy, Self.hosts(.destinationRule, "host", mesh), mesh, &report)
    check(.egressRule, Self.hosts(.serviceEntry, "hosts", mesh), mesh, &report)
  }

  private static func hosts(_ kind: ResourceKind, _ field: StaticString, _ mesh: Mesh) -> [QualifiedHost: MeshObject] {
    var hosts: [QualifiedHost: MeshObject] = [:]
    for object in mesh.objects(of: kind) {
      guard let node = object.spec?.member(field) else { continue }
      for text in node.kind == .sequence ? node.items.map(\.text) : [node.text] {
        let host = mesh.qualified(text, in: object.namespace)
        if hosts[host] == nil { hosts[host] = object }
      }
    }
    return hosts
  }

  private func check(
    _ kind: ResourceKind,
    _ newer: [QualifiedHost: MeshObject],
    _ mesh: Mesh,
    _ report: inout FindingReport
  ) {
    guard !newer.isEmpty else { return }
    for rule in mesh.objects(of: kind) {
      guard let destination = rule.spec?.member("destination") else { continue }
      let host = LegacyService(destination, in: rule.namespace).host(domain: mesh.settings.clusterDomain)
      guard let other = newer[host] else { continue }
      report.add(
        .mixedGenerations,
        "\(other.origin) is for the same host: where it is read, the \(kind.kind) is not; remove one of them",
        at: destination,
        of: rule,
        notes: [Finding.Note("the newer object is here", at: other.nameNode)]
      )
    }
  }
}
