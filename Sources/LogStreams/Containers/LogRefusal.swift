import HTTP
import Kubernetes

/// Why a pod or a log could not be read, as far as it matters to whoever tries again.
enum LogRefusal: Hashable, Sendable {
  /// It is not there.
  case gone
  /// The kubelet has no such log now.
  case notReady(String)
  /// It may be read in a while.
  case passing(String)
  /// It will not be readable.
  case lasting(String)
  /// Nobody wants to know any more.
  case cancelled

  /// What an error means.
  init(_ error: APIError) {
    switch error {
    case .notFound: self = .gone
    case .badRequest: self = .notReady(error.message)
    case .tooManyRequests, .serverError, .expired, .conflict, .unreadableAnswer: self = .passing(error.message)
    case .connection(let failure, _): self = Self.passes(failure) ? .passing(error.message) : .lasting(error.message)
    case .cancelled: self = .cancelled
    default: self = .lasting(error.message)
    }
  }

  /// Whether a server that was reached before may be reached again.
  private static func passes(_ error: HTTPError) -> Bool {
    switch error {
    case .connectionLost, .timeout, .refused, .unreachable, .nameResolution, .malformedResponse, .other: true
    default: false
    }
  }
}
