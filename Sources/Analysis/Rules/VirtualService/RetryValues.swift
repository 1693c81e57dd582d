import Resources
import YAML

/// How often and on what a request is tried again.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateHTTPRetry`.
struct RetryValues: ObjectRule {
  let kinds: [ResourceKind] = [.virtualService]

  private static let conditions = [
    "5xx", "gateway-error", "reset", "reset-before-request", "connect-failure", "retriable-4xx", "refused-stream",
    "retriable-status-codes", "retriable-headers", "envoy-ratelimited", "http3-post-connect-failure", "cancelled",
    "deadline-exceeded", "internal", "resource-exhausted", "unavailable",
  ]
  /// The codes that have a name: https://www.iana.org/assignments/http-status-codes, and 418, which Go knows too.
  private static let statusCodes: Set<Int> = Set(100...103).union(200...208).union([226]).union(300...305)
    .union([307, 308]).union(400...418).union(421...426).union([428, 429, 431, 451]).union(500...508).union([510, 511])

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
      if Self.conditions.contains(word) { continue }
      if let code = Int(word), Self.statusCodes.contains(code) { continue }
      let trimmed = word.filter { $0 != " " }
      let hint =
        Self.conditions.contains(trimmed)
        ? "; write no spaces around it"
        : NameSuggestion.question(NameSuggestion.nearest(to: trimmed, among: Self.conditions))
      report.add(
        .schemaValidationError,
        "'\(word)' is nothing to retry on\(hint)",
        at: conditions,
        of: object
      )
    }
  }
}
