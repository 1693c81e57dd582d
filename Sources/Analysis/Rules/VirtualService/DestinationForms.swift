import Resources
import YAML

/// The host, the subset and the port of destinations, mirrors included.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateDestination`.
struct DestinationForms: ObjectRule {
  let kinds: [ResourceKind] = [.virtualService]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for target in object.routeDestinations {
      guard let destination = target.destination, destination.kind == .mapping else { continue }
      if let host = target.host {
        let problem =
          host.text == "*" ? "traffic cannot be sent to '*'; name a host" : DomainName.problem(withHost: host.text)
        if let problem { report.add(.schemaValidationError, problem, at: host, of: object) }
      }
      if let subset = target.subset, subset.kind == .scalar, !DomainName.isLabel(subset.text[...]) {
        let message = "'\(subset.text)' is no name of a subset: letters, digits and '-', at most 63"
        report.add(.schemaValidationError, message, at: subset, of: object)
      }
      if let port = destination.member("port"), port.kind == .mapping { check(port: port, of: object, into: &report) }
    }
  }

  private func check(port: Node, of object: MeshObject, into report: inout FindingReport) {
    guard let number = port.member("number") else {
      report.add(.schemaValidationError, "the port needs its number: write port.number", at: port, of: object)
      return
    }
    guard let value = number.integer, value == 0 || (65_536...4_294_967_295).contains(value) else { return }
    report.add(.schemaValidationError, "a port is between 1 and 65535, not \(value)", at: number, of: object)
  }
}
