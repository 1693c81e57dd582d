/// What proxies count of traffic; numbers that only grow.
public enum TrafficCounter: Hashable, Sendable, CaseIterable {
  /// Answers with a status from 100 to 199.
  case informational
  /// Answers with a status from 200 to 299.
  case successful
  /// Answers with a status from 300 to 399.
  case redirection
  /// Answers with a status from 400 to 499.
  case clientError
  /// Answers with a status from 500 on, those that Envoy gave for want of one from the destination among them.
  case serverError
  /// Answers of gRPC that tell of a failure, most of which have the HTTP status 200.
  case grpcFailure
  /// Requests without an answer, since their client did not wait for it.
  case abandoned
  /// Attempts beyond the first.
  case retry
  /// Requests that took longer than they may.
  case timeout
  /// Requests that a circuit breaker held back.
  case overflow
  /// Connections that could not be made.
  case connectionFailure
  /// Connections that were made.
  case connection

  /// The counter of an HTTP status; nil for what is none.
  public init?(status: Int) {
    switch status {
    case 100..<200: self = .informational
    case 200..<300: self = .successful
    case 300..<400: self = .redirection
    case 400..<500: self = .clientError
    case 500..<600: self = .serverError
    default: return nil
    }
  }

  /// Those that count answers, each answer once.
  static let answers: [TrafficCounter] = [.informational, .successful, .redirection, .clientError, .serverError]
}
