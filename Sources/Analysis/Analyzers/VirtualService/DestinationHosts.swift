import Diagnostics
import Resources
import YAML

/// Destinations that no service has: the host, its port, or the choice among several ports.
struct DestinationHosts: Analyzer {
  let istioName: StaticString? = "virtualservice.DestinationHostAnalyzer"

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    var near = NearNames()
    for object in mesh.objects(of: .virtualService) {
      for target in object.routeDestinations {
        guard let host = target.host, !host.text.isEmpty else {
          reportMissing(target, of: object, into: &report)
          continue
        }
        if let found = Self.hosts(host.text, for: object, in: mesh) {
          checkPort(of: target, host, found, of: object, into: &report)
        } else {
          reportUnknown(host, target.role, of: object, in: mesh, &near, into: &report)
        }
      }
    }
  }

  /// The hosts of one name that the VirtualService can send to; nil when there is none.
  ///
  /// Source: Istio `pkg/config/analysis/analyzers/util/service_lookup.go`, `GetDestinationHost`.
  private static func hosts(_ text: String, for object: MeshObject, in mesh: Mesh) -> [MeshHost]? {
    let name = mesh.qualified(text, in: object.namespace)
    var candidates = mesh.hosts.hosts(covering: name)
    if name.name != text { candidates += mesh.hosts.hosts(named: QualifiedHost(whole: text)) }
    guard !candidates.isEmpty else { return nil }
    let exportTo = object.spec?.elements("exportTo").map { $0.text == "." ? object.namespace : $0.text } ?? []
    let namespaces = exportTo.isEmpty ? [object.namespace] : exportTo
    let visible = candidates.filter { host in namespaces.contains { host.isVisible(from: $0) } }
    return visible.first.map { first in visible.filter { $0.name == first.name } }
  }

  private func checkPort(
    of target: RouteDestination,
    _ host: Node,
    _ found: [MeshHost],
    of object: MeshObject,
    into report: inout FindingReport
  ) {
    guard let first = found.first else { return }
    let ports = first.ports
    guard let port = target.destination?.member("port") else {
      guard ports.count > 1, found.allSatisfy({ $0.ports.count > 1 }) else { return }
      let numbers = Self.list(ports)
      let message = "\(host.text) has the ports \(numbers); choose one with port.number"
      report.add(.virtualServiceDestinationPortSelectorRequired, message, at: host, of: object)
      return
    }
    guard let number = port.member("number"), let value = number.integer, value > 0 else { return }
    guard !found.contains(where: { $0.ports.contains { $0.number == value } }) else { return }
    let only = ports.count == 1 ? ports.first : nil
    let known = ports.isEmpty ? "it has none" : "it has \(Self.list(ports))"
    report.add(
      .referencedResourceNotFound,
      "\(host.text) has no port \(value); \(known)",
      at: number,
      of: object,
      notes: [Finding.Note("the ports are here", at: only?.node ?? first.object.nameNode)]
    )
  }

  /// `80, 443 and 8080`.
  private static func list(_ ports: [MeshHost.Port]) -> String {
    let numbers = ports.map { String($0.number) }
    guard let last = numbers.last, numbers.count > 1 else { return numbers.first ?? "" }
    return "\(numbers.dropLast().joined(separator: ", ")) and \(last)"
  }

  private func reportUnknown(
    _ host: Node,
    _ role: RouteDestination.Role,
    of object: MeshObject,
    in mesh: Mesh,
    _ near: inout NearNames,
    into report: inout FindingReport
  ) {
    let text = host.text
    let name = mesh.qualified(text, in: object.namespace)
    let severity = mesh.severity(ofMissingHost: name, namedIn: object.namespace)
    let what = role == .mirror ? "mirror" : "destination"
    if let hidden = mesh.hosts.hosts(covering: name).first {
      report.add(
        .referencedResourceNotFound,
        "the \(what) \(text) is not visible here: \(hidden.object.origin) is exported to other namespaces only",
        at: host,
        of: object,
        notes: [Finding.Note("its exportTo leaves this namespace out", at: hidden.object.nameNode)]
      )
      return
    }
    let cure = NameSuggestion(for: host, near: mesh.host(near: text, name, &near))
    report.add(
      .referencedResourceNotFound,
      "the \(what) \(text) is the host of no Service or ServiceEntry here\(cure.question)",
      at: host,
      of: object,
      severity: severity,
      fixIts: cure.fixIts
    )
  }

  /// The schema has said that the destination is missing; Istio's analysis says so again, and so do we, quietly.
  private func reportMissing(_ target: RouteDestination, of object: MeshObject, into report: inout FindingReport) {
    let message = "without a destination the traffic of this route has nowhere to go"
    report.add(.referencedResourceNotFound, message, at: target.entry, of: object, severity: .information)
  }
}
