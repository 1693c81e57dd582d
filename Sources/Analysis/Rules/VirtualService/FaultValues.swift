import Resources
import YAML

/// Delays and aborts that are injected: their kinds, shares and answers.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateHTTPFaultInjection`. Its bound for a status is 600,
/// though its message says 599, which is what HTTP has (RFC 9110 §15) and what is held to here.
struct FaultValues: ObjectRule {
  let kinds: [ResourceKind] = [.virtualService]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for route in object.httpRoutes {
      guard let fault = route.member("fault"), fault.kind == .mapping else { continue }
      let abort = fault.member("abort")
      let delay = fault.member("delay")
      if abort == nil, delay == nil {
        report.add(.schemaValidationError, "a fault needs an abort, a delay or both", at: fault, of: object)
      }
      for percentage in [abort, delay].compactMap({ $0?.member("percentage")?.member("value") }) {
        check(percentage: percentage, of: object, into: &report)
      }
      if let abort, abort.kind == .mapping { check(abort: abort, of: object, into: &report) }
      if let exponential = delay?.member("exponentialDelay") {
        let message = "exponentialDelay is not supported; write fixedDelay"
        report.add(.schemaValidationError, message, at: exponential, of: object)
      }
    }
  }

  private func check(percentage: Node, of object: MeshObject, into report: inout FindingReport) {
    guard let share = percentage.double, share < 0 || share > 100 || share > 0 && share < 0.0001 else { return }
    let message = "a percentage is 0 or between 0.0001 and 100, not \(percentage.text)"
    report.add(.schemaValidationError, message, at: percentage, of: object)
  }

  private func check(abort: Node, of object: MeshObject, into report: inout FindingReport) {
    if let error = abort.member("http2Error") {
      let message = "http2Error is not supported; write httpStatus or grpcStatus"
      report.add(.schemaValidationError, message, at: error, of: object)
    } else if let status = abort.member("grpcStatus") {
      let near = NameSuggestion(for: status, among: GRPCStatusName.all)
      guard !GRPCStatusName.all.contains(status.text) else { return }
      let message = "'\(status.text)' is no status of gRPC\(near.question)"
      report.add(.schemaValidationError, message, at: status, of: object, fixIts: near.fixIts)
    } else if let status = abort.member("httpStatus") {
      StatusCode.check(status, of: object, into: &report)
    } else {
      let message = "the abort says no answer and does nothing; write httpStatus or grpcStatus"
      report.add(.schemaWarning, message, at: abort, of: object)
    }
  }
}
