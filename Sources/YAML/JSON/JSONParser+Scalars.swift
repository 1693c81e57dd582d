import Diagnostics

extension JSONParser {
  /// Takes a string, its opening quote at the cursor (RFC 8259 §7).
  @inline(__always)
  mutating func parseString(indicator: UInt32?, flags: NodeRecord.Flags) throws(SyntaxFailure) {
    let start = position
    var flags: NodeRecord.Flags = [flags, .verbatim]
    position += 1
    while true {
      skipPlainText()
      switch view[position] {
      case UInt8(ascii: "\""):
        position += 1
        return append(.scalar(.doubleQuoted, from: start, to: position, indicator, flags))
      case UInt8(ascii: "\\"):
        flags.remove(.verbatim)
        try takeEscape(in: start)
      case 0 where position >= view.count:
        throw SyntaxFailure(.unterminatedQuote, from: start, to: start + 1)
      default:
        throw SyntaxFailure(.controlCharacter, from: position, to: position + 1)
      }
    }
  }

  /// Skips to a quote, a backslash, a control character or the end, eight bytes at a time.
  @inline(__always)
  private mutating func skipPlainText() {
    while let word = view.word(at: position) {
      let marks = word.marks("\"") | word.marks("\\") | word.controls
      if word.multibyte != 0 { mayHaveMultibyte = true }
      guard marks == 0 else {
        position += ByteWord.first(marks)
        return
      }
      position += 8
    }
    while view[position] >= 0x20, view[position] != UInt8(ascii: "\""), view[position] != UInt8(ascii: "\\") {
      if view[position] >= 0x80 { mayHaveMultibyte = true }
      position += 1
    }
  }

  @inline(never)
  private mutating func takeEscape(in string: Int) throws(SyntaxFailure) {
    let start = position
    position += 2
    switch view[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return
    case UInt8(ascii: "u"):
      for _ in 0..<4 {
        guard view[position].hexadecimalValue != nil else {
          throw SyntaxFailure(.invalidEscape, from: start, to: min(position + 1, view.count))
        }
        position += 1
      }
    case 0 where start + 1 >= view.count:
      throw SyntaxFailure(.unterminatedQuote, from: string, to: string + 1)
    default:
      throw SyntaxFailure(.invalidEscape, from: start, to: position)
    }
  }

  /// Takes a number: `-? (0 | [1-9][0-9]*) (.[0-9]+)? ([eE][+-]?[0-9]+)?` (RFC 8259 §6).
  mutating func parseNumber(indicator: UInt32?) throws(SyntaxFailure) {
    let start = position
    if view[position] == UInt8(ascii: "-") { position += 1 }
    let hasLeadingZero = view[position] == UInt8(ascii: "0")
    let whole = skipDigits()
    var isValid = whole > 0 && !(hasLeadingZero && whole > 1)
    if view[position] == UInt8(ascii: ".") {
      position += 1
      isValid = skipDigits() > 0 && isValid
    }
    var exponent = 0
    if view[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if view[position] == UInt8(ascii: "+") || view[position] == UInt8(ascii: "-") { position += 1 }
      exponent = skipDigits()
      isValid = exponent > 0 && isValid
    }
    // Only these can be beyond a double, which Go's decoder refuses (`strconv.ErrRange`).
    if isValid, exponent > 2 || whole > 308 { isValid = isFinite(start..<position) }
    let end = endOfWord()
    guard isValid, end == position else { throw SyntaxFailure(.invalidNumber, from: start, to: end) }
    append(.scalar(.plain, from: start, to: end, indicator, .verbatim))
  }

  @inline(never)
  private func isFinite(_ number: Range<Int>) -> Bool {
    NumberText.float(ArraySlice(number.map { view[$0] })) != nil
  }

  @inline(__always)
  private mutating func skipDigits() -> Int {
    let start = position
    while view[position].isDigit { position += 1 }
    return position - start
  }

  /// Takes `true`, `false` or `null`.
  mutating func parseWord(_ word: StaticString, _ indicator: UInt32?) throws(SyntaxFailure) {
    let start = position
    let end = start + word.utf8CodeUnitCount
    let matches = word.withUTF8Buffer { bytes in
      bytes.indices.allSatisfy { view[start + $0] == bytes[$0] }
    }
    guard matches, endOfWord() == end else { throw SyntaxFailure(.unquotedText, from: start, to: endOfWord()) }
    position = end
    append(.scalar(.plain, from: start, to: end, indicator, .verbatim))
  }
}

extension NodeRecord {
  @inline(__always)
  fileprivate static func scalar(
    _ style: NodeStyle,
    from start: Int,
    to end: Int,
    _ indicator: UInt32?,
    _ flags: Flags
  ) -> NodeRecord {
    let start = UInt32(truncatingIfNeeded: start)
    return NodeRecord(
      .scalar,
      style,
      start: start,
      end: UInt32(truncatingIfNeeded: end),
      indicator: indicator ?? start,
      flags: flags
    )
  }
}
