import HTTP

/// A message of the channel protocols: the number of a channel, and what belongs to it.
enum ChannelMessage {
  /// Takes a message apart; nil for one without a channel.
  ///
  /// The variants that are offered here are binary; a text is read all the same, its first character the channel.
  static func split(_ message: WebSocketMessage) -> (channel: UInt8, bytes: ArraySlice<UInt8>)? {
    let bytes =
      switch message {
      case .binary(let bytes): bytes
      case .text(let text): Array(text.utf8)
      }
    guard let channel = bytes.first else { return nil }
    return (channel, bytes.dropFirst())
  }

  static func joined(_ channel: UInt8, _ bytes: some Collection<UInt8>) -> WebSocketMessage {
    .binary([channel] + bytes)
  }
}
