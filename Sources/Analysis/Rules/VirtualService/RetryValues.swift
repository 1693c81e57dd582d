import Resources
import YAML

/// How often and on what a request is tried again.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateHTTPRetry`.
struct RetryValues: ObjectRule {
  let kinds: [ResourceKind] = [.virtualService]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for route in object.httpRoutes {
      guard let retries = route.member("retries"), retries.kind == .mapping else { continue }
      checkAttempts(of: retries, of: object, into: &report)
      if let conditions = retries.member("retryOn") { check(conditions, of: object, into: &report) }
    }
  }

  private func checkAttempts(of retries: Node, of object: MeshObject, into report: inout FindingReport) {
    let attempts = retries.member("attempts")
    let count = attempts.map { $0.integer } ?? 0
    guard let count else { return }
    if count < 0, let attempts {
      report.add(.schemaValidationError, "the number of attempts cannot be negative", at: attempts, of: object)
    }
    let fields: [StaticString] = ["perTryTimeout", "retryOn", "retryRemoteLocalities"]
    guard count == 0, let field = fields.first(where: { retries.has($0) }) else { return }
    let reason = attempts == nil ? "without attempts" : "with attempts: 0"
    let message = "retries are off \(reason), so \(field) has no use; write attempts, or remove \(field)"
    report.add(.schemaValidationError, message, at: retries.member(field) ?? retries, of: object)
  }

  private func check(_ conditions: Node, of object: MeshObject, into report: inout FindingReport) {
    guard !conditions.text.isEmpty else { return }
    for word in conditions.text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      guard let problem = RetryConditions.problem(with: word) else { continue }
      report.add(.schemaValidationError, problem, at: conditions, of: object)
    }
  }
}
