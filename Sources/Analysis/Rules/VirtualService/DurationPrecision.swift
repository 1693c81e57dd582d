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
      DurationForm.check(
        route.member("timeout"),
        retries?.member("perTryTimeout"),
        retries?.member("backoff"),
        route.member("fault")?.member("delay")?.member("fixedDelay"),
        of: object,
        into: &report
      )
    }
  }
}
