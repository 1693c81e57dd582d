import Resources
import YAML

/// Hosts that are no hosts, that are all hosts for every sidecar, or that another host of the same list covers.
///
/// Source: Istio `pkg/config/validation/validation.go`, `ValidateVirtualService`.
struct VirtualServiceHosts: ObjectRule {
  let kinds: [ResourceKind] = [.virtualService]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    let hosts = object.hostNodes.filter { $0.kind == .scalar }
    guard !hosts.isEmpty else { return }
    let isBoundToMesh = object.isBoundToMesh
    let takesPassthroughNames =
      !isBoundToMesh && object.tlsRoutes.contains { !$0.elements("match").isEmpty }
    var areValid = true
    for host in hosts {
      let text = host.text
      var problem = DomainName.problem(withHost: text)
      if problem != nil, IPAddressText.isAddress(text) || takesPassthroughNames && PassthroughName.matches(text) {
        problem = nil
      }
      if problem == nil, text == "*", isBoundToMesh {
        problem =
          "the host '*' would take the traffic of every service in the mesh; name hosts, or bind it to a gateway"
      }
      guard let problem else { continue }
      areValid = false
      report.add(.schemaValidationError, problem, at: host, of: object)
    }
    if areValid, hosts.count > 1 { reportCovered(hosts, of: object, into: &report) }
  }

  /// Tells what is twice in the list, through a wildcard too. O(hosts × labels).
  private func reportCovered(_ hosts: [Node], of object: MeshObject, into report: inout FindingReport) {
    var first: [String: Node] = [:]
    for host in hosts {
      let name = host.text.lowercased()
      if let other = first[name] {
        report.add(
          .schemaValidationError,
          "the host '\(host.text)' is written twice",
          at: host,
          of: object,
          notes: [Finding.Note("first written here", at: other)]
        )
      } else {
        first[name] = host
      }
    }
    for host in hosts {
      let name = QualifiedHost(whole: host.text.lowercased())
      let wildcards = name.suffixes.dropFirst(name.isWildcard ? 1 : 0).map { "*\($0)" }
      guard let wildcard = wildcards.lazy.compactMap({ first[$0] }).first(where: { $0 != host }) else { continue }
      report.add(
        .schemaValidationError,
        "the host '\(host.text)' is one of '\(wildcard.text)', which is in the list too; remove one of them",
        at: host,
        of: object,
        notes: [Finding.Note("covered by this host", at: wildcard)]
      )
    }
  }
}
