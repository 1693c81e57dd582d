/// One whole message.
public enum WebSocketMessage: Hashable, Sendable {
  /// Text.
  case text(String)
  /// Bytes.
  case binary([UInt8])
}
