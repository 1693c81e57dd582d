import Resources
import YAML

/// Weights below zero, and several destinations that all have none.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateHTTPRouteDestinations`.
struct DestinationWeights: ObjectRule {
  let kinds: [ResourceKind] = [.virtualService]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for route in object.httpRoutes + object.tlsRoutes + object.tcpRoutes {
      let entries = route.elements("route")
      var sum: Int64 = 0
      var isReadable = true
      for weight in entries.compactMap({ $0.member("weight") }) {
        guard let number = weight.integer, (Int64(Int32.min)...Int64(Int32.max)).contains(number) else {
          isReadable = false
          continue
        }
        sum += number
        guard number < 0 else { continue }
        report.add(.schemaValidationError, "a weight cannot be negative", at: weight, of: object)
      }
      guard isReadable, entries.count > 1, sum == 0, let list = route.member("route") else { continue }
      report.add(
        .schemaValidationError,
        "the weights of the \(entries.count) destinations add to 0, so none gets traffic; write a weight for each",
        at: list,
        of: object
      )
    }
  }
}
