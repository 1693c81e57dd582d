import Resources
import YAML

/// TLS routes without a match or a destination, and server names that are none of the hosts.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateTLSRoute` and `validateSniHost`.
struct TLSRouteForms: ObjectRule {
  let kinds: [ResourceKind] = [.virtualService]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    let routes = object.tlsRoutes
    guard !routes.isEmpty else { return }
    let hosts = object.hostNodes.map { QualifiedHost(whole: $0.text) }
    let covering = Set(hosts.map(\.name))
    for route in routes where route.kind == .mapping {
      // Where the field itself is missing, the schema says so.
      if let match = route.member("match"), match.kind == .sequence, match.count == 0 {
        report.add(.schemaValidationError, "a TLS route needs a match with sniHosts", at: match, of: object)
      }
      if route.lacksDestinations {
        report.add(.schemaValidationError, "a TLS route needs a destination: write route", at: route, of: object)
      }
      for match in route.elements("match") where match.kind == .mapping {
        if let names = match.member("sniHosts"), names.kind == .sequence, names.count == 0 {
          report.add(.schemaValidationError, "a TLS match needs a host in sniHosts", at: names, of: object)
        }
        for name in match.elements("sniHosts") where name.kind == .scalar {
          check(name, within: covering, of: object, into: &report)
        }
      }
    }
  }

  private func check(
    _ name: Node,
    within hosts: Set<String>,
    of object: MeshObject,
    into report: inout FindingReport
  ) {
    let text = name.text
    if IPAddressText.isAddress(text) {
      let message = "'\(text)' is an address, which clients do not send as the name of a server; write a host name"
      report.add(.schemaWarning, message, at: name, of: object)
      return
    }
    let isPassthroughName = !object.isBoundToMesh && PassthroughName.matches(text)
    if !isPassthroughName, let problem = DomainName.problem(withHost: text) {
      report.add(.schemaValidationError, problem, at: name, of: object)
      return
    }
    if hosts.isEmpty || hosts.contains(text)
      || QualifiedHost(whole: text).suffixes.contains(where: { hosts.contains("*\($0)") })
    {
      return
    }
    let message = "the server name '\(text)' is none of spec.hosts, so the route is never used; add it there"
    report.add(.schemaValidationError, message, at: name, of: object)
  }
}
