/// How lines end (YAML 1.2.2 §5.4).
public enum LineEnding: Sendable, CaseIterable {
  /// `\n`
  case lineFeed
  /// `\r\n`
  case carriageReturnLineFeed
  /// `\r`
  case carriageReturn

  /// The bytes of one line ending.
  public var bytes: [UInt8] {
    switch self {
    case .lineFeed: [0x0A]
    case .carriageReturnLineFeed: [0x0D, 0x0A]
    case .carriageReturn: [0x0D]
    }
  }
}
