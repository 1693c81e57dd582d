/// The value of plain and quoted scalars: lines are joined (YAML 1.2.2 §6.5, §7.3), escapes decoded.
enum FoldedText {
  enum Quoting {
    case plain
    case single
    case double
  }

  static func decode(_ view: ByteView, _ range: Range<Int>, _ quoting: Quoting) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var index = range.lowerBound
    /// The length that trailing blanks may be cut back to: blanks made by escapes stay.
    var kept = 0
    while index < range.upperBound {
      let byte = view[index]
      if byte.isBreak {
        while text.count > kept, text[text.count - 1].isBlank { text.removeLast() }
        index = fold(view, from: index, to: range.upperBound, into: &text)
        kept = text.count
      } else if quoting == .single, byte == UInt8(ascii: "'") {
        text.append(byte)
        index += 2
      } else if quoting == .double, byte == UInt8(ascii: "\\") {
        index = unescape(view, at: index, to: range.upperBound, into: &text)
        kept = text.count
      } else {
        text.append(byte)
        index += 1
      }
    }
    return text
  }

  /// One line break becomes a space; of more, all but the first stay (YAML 1.2.2 [74]).
  private static func fold(_ view: ByteView, from start: Int, to end: Int, into text: inout [UInt8]) -> Int {
    let (index, breaks) = skipBreaks(view, from: start, to: end)
    if breaks == 1 {
      text.append(.space)
    } else {
      text.append(contentsOf: repeatElement(.lineFeed, count: breaks - 1))
    }
    return index
  }

  private static func skipBreaks(_ view: ByteView, from start: Int, to end: Int) -> (index: Int, breaks: Int) {
    var index = start
    var breaks = 0
    while index < end, view[index].isBreak {
      index += view[index] == .carriageReturn && view[index + 1] == .lineFeed ? 2 : 1
      breaks += 1
      while index < end, view[index].isBlank { index += 1 }
    }
    return (index, breaks)
  }

  private static func unescape(_ view: ByteView, at start: Int, to end: Int, into text: inout [UInt8]) -> Int {
    let letter = view[start + 1]
    switch letter {
    case .lineFeed, .carriageReturn:
      // An escaped break joins the lines without a space; blank lines after it stay (YAML 1.2.2 [112]).
      let (index, breaks) = skipBreaks(view, from: start + 1, to: end)
      text.append(contentsOf: repeatElement(.lineFeed, count: breaks - 1))
      return index
    case UInt8(ascii: "x"): return appendHexadecimal(view, at: start, digits: 2, into: &text)
    case UInt8(ascii: "u"): return appendHexadecimal(view, at: start, digits: 4, into: &text)
    case UInt8(ascii: "U"): return appendHexadecimal(view, at: start, digits: 8, into: &text)
    default:
      append(Escape.value(of: letter) ?? UInt32(letter), to: &text)
      return start + 2
    }
  }

  private static func appendHexadecimal(_ view: ByteView, at start: Int, digits: Int, into text: inout [UInt8]) -> Int {
    let value = hexadecimal(view, at: start + 2, digits: digits)
    let end = start + 2 + digits
    // JSON writes characters beyond U+FFFF as two escapes, a UTF-16 pair (RFC 8259 §7).
    if digits == 4, 0xD800...0xDBFF ~= value, view[end] == UInt8(ascii: "\\"), view[end + 1] == UInt8(ascii: "u") {
      let low = hexadecimal(view, at: end + 2, digits: 4)
      if 0xDC00...0xDFFF ~= low {
        append(0x10000 + (value - 0xD800) << 10 + (low - 0xDC00), to: &text)
        return end + 6
      }
    }
    append(value, to: &text)
    return end
  }

  private static func hexadecimal(_ view: ByteView, at start: Int, digits: Int) -> UInt32 {
    var value: UInt32 = 0
    for index in start..<(start + digits) { value = value << 4 | (view[index].hexadecimalValue ?? 0) }
    return value
  }

  /// Appends a code point; a lone half of a UTF-16 pair becomes U+FFFD.
  private static func append(_ value: UInt32, to text: inout [UInt8]) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
