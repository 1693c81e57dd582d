import Diagnostics
import Resources
import YAML

/// A VirtualService of the sidecars for a host that no Service or ServiceEntry has: often a misspelt name, and nothing
/// asks for it.
struct HostsWithoutService: Analyzer {
  let istioName: StaticString? = nil

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    var near = NearNames()
    for object in mesh.objects(of: .virtualService) where !object.gatewayNames.contains(where: { $0 != "mesh" }) {
      for host in object.hostNodes where host.kind == .scalar && !IPAddressText.isAddress(host.text) {
        let text = host.text
        let name = mesh.qualified(text, in: object.namespace)
        guard !name.isWildcard, mesh.hosts.hosts(covering: name).isEmpty,
          mesh.hosts.hosts(named: QualifiedHost(whole: text)).isEmpty
        else { continue }
        let cure = NameSuggestion(for: host, near: mesh.host(near: text, name, &near))
        report.add(
          .unknownVirtualServiceHost,
          "no Service or ServiceEntry here has the host \(text), so no sidecar asks for it\(cure.question)",
          at: host,
          of: object,
          severity: min(.warning, mesh.severity(ofMissingHost: name, namedIn: object.namespace)),
          fixIts: cure.fixIts
        )
      }
    }
  }
}
