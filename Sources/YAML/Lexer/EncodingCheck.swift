import Diagnostics

/// What there is to say about the bytes of a document before they are lexed.
struct EncodingCheck {
  /// Where characters may stand that are not c-printable (YAML 1.2.2 [1]).
  enum Unprintables {
    case nowhere
    /// Those of nb-json ([2]) inside quotes, which the parser finds; C0 controls nowhere.
    case quoted
    case anywhere
  }

  /// Why the bytes cannot be text: their size, or a character that text must not hold.
  private(set) var failure: SyntaxFailure?
  /// The bytes before `failure` that are not UTF-8.
  private(set) var invalidBytes: InvalidBytes?
  /// The first character that may stand inside quotes alone, or for a byte order mark before the document.
  private(set) var firstQuotedOnly: Int?
  /// Whether a NEL, LS or PS was seen, which YAML 1.1 takes for line breaks and YAML 1.2 for text.
  private(set) var hasLineSeparators = false

  /// Looks at all bytes up to the first that cannot be text. O(bytes).
  ///
  /// Allowed is well-formed UTF-8 (Unicode 16, table 3-7). Unprintable characters are allowed anywhere for JSON,
  /// which refuses some of them itself.
  init(_ bytes: SourceBytes, unprintables: Unprintables) {
    guard bytes.count < Int(UInt32.max) else {
      failure = SyntaxFailure(.sourceTooLarge, at: SourceRange(at: 0))
      return
    }
    // UTF-16 was converted before; what is left of it is not well-formed (YAML 1.2.2 §5.2).
    guard !ByteOrderMark.announcesUTF16(bytes) else {
      failure = SyntaxFailure(.binaryData, from: 0, to: 2)
      return
    }
    bytes.withUnsafeBytes { scan($0, unprintables) }
  }

  private mutating func scan(_ buffer: UnsafeRawBufferPointer, _ unprintables: Unprintables) {
    var index = 0
    while index < buffer.count {
      index = Self.endOfPlainText(in: buffer, from: index)
      guard index < buffer.count else { return }
      let byte = buffer[index]
      if byte >= 0x80 {
        guard let length = Self.sequenceLength(in: buffer, at: index) else {
          invalidBytes = InvalidBytes(first: invalidBytes?.first ?? index, count: (invalidBytes?.count ?? 0) + 1)
          index += 1
          continue
        }
        guard unprintables != .nowhere || Self.isPrintable(in: buffer, at: index) else {
          failure = SyntaxFailure(.controlCharacter, from: index, to: index + length)
          return
        }
        if unprintables == .quoted, firstQuotedOnly == nil, Self.isQuotedOnly(in: buffer, at: index) {
          firstQuotedOnly = index
        }
        if Self.isLineSeparator(in: buffer, at: index) { hasLineSeparators = true }
        index += length
      } else if unprintables == .anywhere || byte.isBreak || byte == .tab || byte >= 0x20 && byte != .delete {
        index += 1
      } else if unprintables == .quoted, byte == .delete {
        firstQuotedOnly = firstQuotedOnly ?? index
        index += 1
      } else {
        failure = Self.unprintable(at: index, in: buffer)
        return
      }
    }
  }

  /// A NUL near the beginning says that the bytes are no text at all, as `grep` and `git` judge it too.
  private static func unprintable(at index: Int, in buffer: UnsafeRawBufferPointer) -> SyntaxFailure {
    guard let binary = buffer.prefix(8192).firstIndex(of: 0) else {
      return SyntaxFailure(buffer[index] == 0 ? .binaryData : .controlCharacter, from: index, to: index + 1)
    }
    return SyntaxFailure(.binaryData, from: binary, to: binary + 1)
  }

  /// Skips printable ASCII and line feeds, 32 bytes at a time; stops at or before a byte that needs a closer look.
  @inline(__always)
  private static func endOfPlainText(in buffer: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index + 32 <= buffer.count, !hasSuspects(UnsafeRawBufferPointer(rebasing: buffer[index..<(index + 32)])) {
      index += 32
    }
    while index < buffer.count, isPlainText(buffer[index]) { index += 1 }
    return index
  }

  /// Whether one of 32 bytes needs a closer look. Without a branch, so that the compiler makes it vector instructions.
  @inline(__always)
  private static func hasSuspects(_ block: UnsafeRawBufferPointer) -> Bool {
    var suspects: UInt8 = 0
    for offset in 0..<32 {
      let byte = block[offset]
      suspects |= (byte &- 0x20 >= 0x5F ? 1 : 0) & (byte != .lineFeed ? 1 : 0)
    }
    return suspects != 0
  }

  @inline(__always)
  private static func isPlainText(_ byte: UInt8) -> Bool {
    byte &- 0x20 < 0x5F || byte == .lineFeed
  }

  /// The length of the well-formed sequence at an index; nil for overlong forms, surrogates and cut sequences.
  private static func sequenceLength(in buffer: UnsafeRawBufferPointer, at index: Int) -> Int? {
    func byte(_ offset: Int) -> UInt8 { index + offset < buffer.count ? buffer[index + offset] : 0 }
    func continues(_ range: Range<Int>) -> Bool { range.allSatisfy { byte($0) & 0xC0 == 0x80 } }
    switch buffer[index] {
    case 0xC2...0xDF: return continues(1..<2) ? 2 : nil
    case 0xE0: return (0xA0...0xBF).contains(byte(1)) && continues(2..<3) ? 3 : nil
    case 0xED: return (0x80...0x9F).contains(byte(1)) && continues(2..<3) ? 3 : nil
    case 0xE1...0xEF: return continues(1..<3) ? 3 : nil
    case 0xF0: return (0x90...0xBF).contains(byte(1)) && continues(2..<4) ? 4 : nil
    case 0xF1...0xF3: return continues(1..<4) ? 4 : nil
    case 0xF4: return (0x80...0x8F).contains(byte(1)) && continues(2..<4) ? 4 : nil
    default: return nil
    }
  }

  /// C1 controls other than NEL, U+FFFE and U+FFFF are not printable (YAML 1.2.2 [1]).
  private static func isPrintable(in buffer: UnsafeRawBufferPointer, at index: Int) -> Bool {
    switch buffer[index] {
    case 0xC2: return buffer[index + 1] >= 0xA0 || buffer[index + 1] == 0x85
    case 0xEF: return !(buffer[index + 1] == 0xBF && buffer[index + 2] >= 0xBE)
    default: return true
    }
  }

  /// Whether a character that is no ns-char (YAML 1.2.2 [34]) but nb-json ([2]) begins at an index: DEL, a C1
  /// control, U+FFFE, U+FFFF or a byte order mark.
  static func isQuotedOnly(in buffer: UnsafeRawBufferPointer, at index: Int) -> Bool {
    func byte(_ offset: Int) -> UInt8 { index + offset < buffer.count ? buffer[index + offset] : 0 }
    switch buffer[index] {
    case .delete: return true
    case 0xC2: return byte(1) < 0xA0 && byte(1) != 0x85
    case 0xEF: return byte(1) == 0xBF && byte(2) >= 0xBE || byte(1) == 0xBB && byte(2) == 0xBF
    default: return false
    }
  }

  /// Whether a NEL, LS or PS stands at an index: b-char of YAML 1.1 (YAML 1.2.2 §5.4).
  static func isLineSeparator(in buffer: UnsafeRawBufferPointer, at index: Int) -> Bool {
    switch buffer[index] {
    case 0xC2: return index + 1 < buffer.count && buffer[index + 1] == 0x85
    case 0xE2:
      guard index + 2 < buffer.count else { return false }
      return buffer[index + 1] == 0x80 && (buffer[index + 2] == 0xA8 || buffer[index + 2] == 0xA9)
    default: return false
    }
  }
}
