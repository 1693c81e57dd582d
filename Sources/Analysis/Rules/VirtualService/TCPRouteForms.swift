import Resources
import YAML

/// TCP routes without a destination.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateTCPRoute`.
struct TCPRouteForms: ObjectRule {
  let kinds: [ResourceKind] = [.virtualService]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for route in object.tcpRoutes where route.kind == .mapping && route.lacksDestinations {
      report.add(.schemaValidationError, "a TCP route needs a destination: write route", at: route, of: object)
    }
  }
}
