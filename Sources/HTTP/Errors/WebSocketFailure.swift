/// Why a web socket cannot go on.
public enum WebSocketFailure: Hashable, Sendable, CustomStringConvertible {
  /// The answer to the handshake has status 101 but is no agreement (RFC 6455 §4.1), and why.
  case handshake(String)
  /// The other side broke the rules of frames, and how.
  case violation(WebSocketViolation)
  /// The other side closed with a code that is an error.
  case closed(WebSocketClose)
  /// We have closed already.
  case notOpen

  /// A lower-case phrase; may hold untrusted text.
  public var description: String {
    switch self {
    case .handshake(let detail): "the server does not agree to a web socket: \(detail)"
    case .violation(let violation): "the server broke the web socket protocol: \(violation.description)"
    case .closed(let close):
      "the server closed the web socket with code \(close.code)" + (close.reason.isEmpty ? "" : ": \(close.reason)")
    case .notOpen: "the web socket is closed"
    }
  }
}
