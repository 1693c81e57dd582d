/// A request method (RFC 9110 §9).
public enum Method: String, Hashable, Sendable {
  /// Reads.
  case get = "GET"
  /// Reads the head alone.
  case head = "HEAD"
  /// Asks what is possible.
  case options = "OPTIONS"
  /// Creates, or does what the resource says.
  case post = "POST"
  /// Replaces.
  case put = "PUT"
  /// Changes in part.
  case patch = "PATCH"
  /// Removes.
  case delete = "DELETE"

  /// Whether the request changes nothing, and so may be sent again when nobody knows whether it arrived
  /// (RFC 9110 §9.2.1).
  public var isSafe: Bool {
    switch self {
    case .get, .head, .options: true
    case .post, .put, .patch, .delete: false
    }
  }
}
