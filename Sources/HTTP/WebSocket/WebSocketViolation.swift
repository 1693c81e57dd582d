/// How a frame or message breaks RFC 6455.
public enum WebSocketViolation: Error, Hashable, Sendable, CustomStringConvertible {
  /// A reserved bit is set though no extension was agreed on (§5.2).
  case reservedBit
  /// A reserved opcode (§5.2).
  case unknownOpcode
  /// A server's frame is masked, or a client's is not (§5.1).
  case wrongMasking
  /// A length is not in its shortest form, or has its top bit set (§5.2).
  case badLength
  /// A control frame is fragmented or longer than 125 bytes (§5.5).
  case badControlFrame
  /// A continuation without a beginning, or a beginning within a message (§5.4).
  case badFragment
  /// Text that is not UTF-8 (§8.1).
  case notUTF8
  /// A close frame with one byte, or with a code that may not be sent (§5.5.1, §7.4).
  case badClose
  /// A message beyond the limit that we set.
  case tooLarge(limit: Int)

  /// The code to close with (§7.4.1).
  public var closeCode: UInt16 {
    switch self {
    case .notUTF8: 1007
    case .tooLarge: 1009
    default: 1002
    }
  }

  /// A lower-case phrase.
  public var description: String {
    switch self {
    case .reservedBit: "a reserved bit is set"
    case .unknownOpcode: "an unknown kind of frame"
    case .wrongMasking: "a frame is masked the wrong way"
    case .badLength: "the length of a frame is badly written"
    case .badControlFrame: "a control frame is too long or in fragments"
    case .badFragment: "a fragment is out of place"
    case .notUTF8: "a text is not UTF-8"
    case .badClose: "a close frame is badly formed"
    case .tooLarge(let limit): "a message is larger than \(limit) bytes"
    }
  }
}
