/// Why a side closes a web socket (RFC 6455 §7.4).
public struct WebSocketClose: Hashable, Sendable {
  /// Done, and nothing is wrong.
  public static let normal = WebSocketClose(code: 1000, reason: "")

  /// The code; 1005 when the frame had none.
  public let code: UInt16
  /// The reason, perhaps empty; untrusted when it was received.
  public let reason: String

  /// Makes a close; a reason over 123 bytes is cut when it is sent.
  public init(code: UInt16, reason: String) {
    self.code = code
    self.reason = reason
  }
}
