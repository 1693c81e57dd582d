import Resources
import YAML

/// Durations in parts of milliseconds, which the proxy cannot keep.
///
/// Source: Istio `pkg/config/validation/agent/validation.go`, `ValidateDuration`.
struct DurationPrecision: ObjectRule {
  let kinds: [ResourceKind] = [.virtualService]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for route in object.httpRoutes {
      let retries = route.member("retries")
      let durations = [
        route.member("timeout"), retries?.member("perTryTimeout"), retries?.member("backoff"),
        route.member("fault")?.member("delay")?.member("fixedDelay"),
      ]
      for duration in durations.compactMap(\.self) {
        guard let length = DurationText.nanoseconds(ArraySlice(duration.text.utf8)), length > 1_000_000,
          length % 1_000_000 != 0
        else { continue }
        let message = "a duration counts whole milliseconds; \(duration.text) has parts of one"
        report.add(.schemaValidationError, message, at: duration, of: object)
      }
    }
  }
}
