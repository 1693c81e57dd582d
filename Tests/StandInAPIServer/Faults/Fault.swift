import Foundation
import YAML

/// What goes wrong with one request.
public enum Fault: Sendable {
  /// The connection is reset before any answer, and nothing is done.
  case reset
  /// The connection ends in order before any answer, and nothing is done.
  case close
  /// Nothing is ever said.
  case silence
  /// Another answer than the store would give, and nothing is done.
  case answer(status: Int, headers: [String: String], body: String, contentType: String)
  /// A refusal in the form of a `Status`, and nothing is done.
  case failure(APIFailure, retryAfter: Int?)
  /// The body ends after so many bytes, short of its announced length.
  case truncatedBody(after: Int)
  /// A body of white space that never ends, after the true one.
  case endlessBody
  /// The answer in pieces of so many bytes, each so many seconds after the other.
  case slowBody(bytes: Int, every: TimeInterval)
  /// The stream of a watch, a log or a list is cut after so many bytes of its body.
  case cutStream(after: Int)
  /// The stream of a watch or a log ends after so many bytes of its body as if that were all, as proxies end them.
  case endStream(after: Int)
  /// Everything is done, but the connection is reset instead of answered.
  case cutAfterWork
  /// The answer comes so many seconds later.
  case delay(TimeInterval)
  /// Somebody else does something first; then the request is served as ever.
  case interference(@Sendable (ObjectStore) -> Void)

  /// A refusal by status alone, in the words a real server has for it.
  public static func status(_ code: Int, retryAfter: Int? = nil) -> Fault {
    let (reason, message) =
      switch code {
      case 401: ("Unauthorized", "Unauthorized")
      case 403: ("Forbidden", "forbidden: User \"tester\" cannot do this")
      case 404: ("NotFound", "the server could not find the requested resource")
      case 409: ("Conflict", "Operation cannot be fulfilled: the object has been modified")
      case 410: ("Expired", "The resourceVersion for the provided list is too old.")
      case 415: ("UnsupportedMediaType", "the body of the request was in an unknown format")
      case 422: ("Invalid", "the server rejected our request due to an error in our request")
      case 429: ("TooManyRequests", "Too many requests, please try again later.")
      case 500: ("InternalError", "Internal error occurred: etcdserver: request timed out")
      case 503: ("ServiceUnavailable", "the server is currently unable to handle the request")
      case 504: ("Timeout", "Timeout: request did not complete within the allotted timeout")
      default: ("", "an error on the server (\"unknown\") has prevented the request from succeeding")
      }
    return .failure(APIFailure(code, reason, message), retryAfter: retryAfter)
  }
}
