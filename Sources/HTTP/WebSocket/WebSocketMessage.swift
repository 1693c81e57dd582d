/// One whole message.
public enum WebSocketMessage: Hashable, Sendable {
  /// Text.
  case text(String)
  /// Bytes.
  case binary([UInt8])
}

extension WebSocketMessage {
  /// The bytes that it takes, with something for its place in a queue.
  var size: Int {
    switch self {
    case .text(let text): text.utf8.count + 16
    case .binary(let bytes): bytes.count + 16
    }
  }
}
