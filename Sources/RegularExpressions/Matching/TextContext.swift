/// What lies right before a position, as far as assertions ask.
struct TextContext: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let textStart = Self(rawValue: 1)
  static let lineStart = Self(rawValue: 2)
  static let afterWord = Self(rawValue: 4)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The context behind a byte, or at the border of the text.
  init(after byte: UInt8?) {
    guard let byte else {
      self = [.textStart, .lineStart]
      return
    }
    self = byte == 0x0A ? .lineStart : ByteProperties.isWord(byte) ? .afterWord : []
  }

  /// Whether an assertion holds between this context and the byte that comes next, nil at the end of the text.
  func satisfies(_ assertion: Assertion?, before byte: UInt8?) -> Bool {
    switch assertion {
    case .textStart: contains(.textStart)
    case .lineStart: contains(.lineStart)
    case .textEnd: byte == nil
    case .lineEnd: byte == nil || byte == 0x0A
    case .wordBoundary: contains(.afterWord) != byte.map(ByteProperties.isWord) ?? false
    case .notWordBoundary: contains(.afterWord) == byte.map(ByteProperties.isWord) ?? false
    case nil: false
    }
  }
}
