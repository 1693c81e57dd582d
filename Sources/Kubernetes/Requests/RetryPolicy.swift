import HTTP

/// When a request is sent again, and after how long (client-go `rest/with_retry.go`).
enum RetryPolicy {
  /// How often at most.
  static let limit = 10
  /// A server that asks for more patience than this is an error at once.
  static let longestWait: Int = 300

  /// The pause after an answer: a server that is busy says when to come again, whatever was asked.
  static func pause(after response: Response) -> Duration? {
    guard response.status == 429 || (500...599).contains(response.status),
      let seconds = response.headers["Retry-After"].flatMap({ Int($0) }), (0...longestWait).contains(seconds)
    else { return nil }
    return .seconds(seconds)
  }

  /// The pause after a lost connection; nil for what may have changed something.
  static func pause(after error: HTTPError, method: Method) -> Duration? {
    guard method.isSafe, case .connectionLost = error else { return nil }
    return .seconds(1)
  }

  /// Whether a write may have been made although there is no answer: everything but what fails before it is sent.
  static func mayHaveArrived(_ error: HTTPError) -> Bool {
    switch error {
    case .connectionLost, .timeout(.idle), .timeout(.overall), .malformedResponse, .bodyTooLarge, .cancelled, .other:
      true
    case .libraryMissing, .libraryTooOld, .libraryUnsuited, .invalidURL, .invalidRequest, .nameResolution, .refused,
      .unreachable,
      .localSocket, .proxy, .tls, .timeout(.connect), .requestBody, .webSocket:
      false
    }
  }
}
