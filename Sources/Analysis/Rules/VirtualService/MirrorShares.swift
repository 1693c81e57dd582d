import Resources
import YAML

/// The share of requests that is mirrored.
///
/// Source: Istio `pkg/config/validation/virtualservice.go`, `validateHTTPRoute`, and `validation.go`,
/// `validateHTTPMirrors`.
struct MirrorShares: ObjectRule {
  let kinds: [ResourceKind] = [.virtualService]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for route in object.httpRoutes {
      var shares = [
        route.member("mirrorPercent") ?? route.member("mirror_percent"),
        route.member("mirrorPercentage")?.member("value"),
      ]
      shares += route.elements("mirrors").map { $0.member("percentage")?.member("value") }
      for share in shares.compactMap(\.self) {
        guard let number = share.double, !(0...100).contains(number) else { continue }
        let message = "a percentage is between 0 and 100, not \(share.text)"
        report.add(.schemaValidationError, message, at: share, of: object)
      }
    }
  }
}
