/// What a request can be tried again on.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateHTTPRetry`.
public enum RetryConditions {
  /// The conditions by name.
  public static let names = [
    "5xx", "gateway-error", "reset", "reset-before-request", "connect-failure", "retriable-4xx", "refused-stream",
    "retriable-status-codes", "retriable-headers", "envoy-ratelimited", "http3-post-connect-failure", "cancelled",
    "deadline-exceeded", "internal", "resource-exhausted", "unavailable",
  ]
  /// The codes that have a name: https://www.iana.org/assignments/http-status-codes, and 418, which Go knows too.
  private static let statusCodes: Set<Int> = Set(100...103).union(200...208).union([226]).union(300...305)
    .union([307, 308]).union(400...418).union(421...426).union([428, 429, 431, 451]).union(500...508).union([510, 511])

  /// What is wrong with a condition; nil when nothing is. O(names).
  public static func problem(with word: String) -> String? {
    if names.contains(word) { return nil }
    if let code = Int(word), statusCodes.contains(code) { return nil }
    let trimmed = word.filter { $0 != " " }
    let hint =
      names.contains(trimmed)
      ? "; write no spaces around it" : NameSuggestion.question(NameSuggestion.nearest(to: trimmed, among: names))
    return "'\(word)' is nothing to retry on\(hint)"
  }
}
