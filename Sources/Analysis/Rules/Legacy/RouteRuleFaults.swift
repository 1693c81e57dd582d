import Resources
import YAML

/// The faults that a RouteRule makes.
///
/// Source: Istio 0.7 `pilot/pkg/model/validation.go`, `ValidateHTTPFaultInjection`.
struct RouteRuleFaults: ObjectRule {
  let kinds: [ResourceKind] = [.routeRule]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    guard let fault = object.spec?.member("httpFault", or: "http_fault") else { return }
    if fault.kind == .mapping, !fault.has("delay"), !fault.has("abort") {
      report.refuse("the fault does nothing: write delay, abort or both", at: fault, of: object)
    }
    let delay = fault.member("delay")
    DurationForm.check(delay?.member("fixedDelay", or: "fixed_delay"), of: object, into: &report)
    let abort = fault.member("abort")
    let unsupported = [
      delay?.member("exponentialDelay", or: "exponential_delay"), abort?.member("grpcStatus", or: "grpc_status"),
      abort?.member("http2Error", or: "http2_error"),
    ]
    for node in unsupported.compactMap(\.self) {
      report.refuse("this fault is not supported: write fixedDelay or httpStatus", at: node, of: object)
    }
  }
}
