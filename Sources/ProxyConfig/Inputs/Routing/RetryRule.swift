import Resources
import YAML

/// What a rule says of retries.
struct RetryRule {
  var attempts = 0
  var retryOn = ""
  var perTryTimeout: ProtoDuration?
  var backOff: ProtoDuration?
  var avoidsPreviousPriorities = false
  var avoidsPreviousHosts: Bool?

  init() {}

  init(_ node: Node) {
    attempts = node.number("attempts") ?? 0
    retryOn = node.memberText("retryOn")
    perTryTimeout = node.duration("perTryTimeout")
    // Envoy refuses to wait for no time at all.
    backOff = node.duration("backoff").flatMap { $0 == .zero ? nil : $0 }
    avoidsPreviousPriorities = node.flag("retryRemoteLocalities")
    avoidsPreviousHosts = node.member("retryIgnorePreviousHosts")?.boolean
  }

  private static let statusToken = "retriable-status-codes"

  /// The retries that the rule leads to; nil for none.
  ///
  /// Source: Istio `pilot/pkg/networking/core/route/retry/retry.go`, `ConvertPolicy`.
  func policy(sticksToHost: Bool) -> RetryPolicy? {
    guard attempts > 0 else { return nil }
    var policy = RetryPolicy.istio(avoidsPreviousHosts: avoidsPreviousHosts ?? !sticksToHost)
    policy.attempts = Int64(attempts)
    if !retryOn.isEmpty {
      let (text, codes) = Self.conditions(retryOn)
      policy.retryOn = text
      policy.statusCodes = codes
    }
    policy.perTryTimeout = perTryTimeout
    policy.backOff = backOff
    policy.avoidsPreviousPriorities = avoidsPreviousPriorities
    return policy
  }

  /// The words, and the numbers that are statuses of HTTP. Numbers by themselves leave the comma in front of the word
  /// that they imply, as Istio writes it.
  private static func conditions(_ text: String) -> (String, [Int]) {
    var words: [String] = []
    var codes: [Int] = []
    for part in text.split(separator: ",") {
      let word = String(part.filter { $0 != " " })
      if word.isEmpty { continue }
      if let code = Int(word), knownStatuses.contains(code) { codes.append(code) } else { words.append(word) }
    }
    var joined = words.joined(separator: ",")
    if !codes.isEmpty, !words.contains(statusToken) { joined += "," + statusToken }
    return (joined, codes)
  }

  /// The statuses that Go's `net/http` names.
  private static let knownStatuses: Set<Int> = {
    let ranges = [100...103, 200...208, 226...226, 300...305, 307...308, 400...418, 421...426, 428...429, 431...431]
    return Set(ranges.joined()).union([451]).union(500...508).union([510, 511])
  }()
}
