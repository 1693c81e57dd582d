/// The grammar of JSON (RFC 8259) in a line, as places.
extension Span<UInt8> {
  /// The end of white space (§2).
  @inline(__always)
  func endOfBlanks(from start: Int) -> Int {
    var index = start
    while index < count, self[index] <= 0x20 {
      switch self[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): index &+= 1
      default: return index
      }
    }
    return index
  }

  /// Goes behind a byte that stands there or behind white space; stays there if it does not.
  @inline(__always)
  func take(_ byte: UInt8, _ index: inout Int) -> Bool {
    let place = index < count && self[index] == byte ? index : endOfBlanks(from: index)
    guard place < count, self[place] == byte else { return false }
    index = place &+ 1
    return true
  }

  /// The place of the next quote or backslash; the end if there is none.
  @inline(__always)
  func endOfPlainText(from start: Int) -> Int {
    var index = start
    let quote = LineWord.pattern(UInt8(ascii: "\""))
    let backslash = LineWord.pattern(UInt8(ascii: "\\"))
    while index < count {
      let word = word(at: index)
      let marks = word.marks(quote) | word.marks(backslash)
      if marks != 0 { return Swift.min(index &+ LineWord.first(marks), count) }
      index &+= 8
    }
    return count
  }

  /// The place behind the quote that ends a string; nil if none does. Escapes are not looked into.
  func endOfString(from start: Int) -> Int? {
    var index = start
    while true {
      index = endOfPlainText(from: index)
      guard index < count else { return nil }
      if self[index] == UInt8(ascii: "\"") { return index &+ 1 }
      index &+= 2
    }
  }

  /// Reads a value that has no parts, and passes over one that has; what is none, nothing or `-` is empty.
  ///
  /// - Returns: nil where there is no value. A place from the end of the line on is one in `decoded`.
  @inline(__always)
  func scalar(_ index: inout Int, decodingInto decoded: inout [UInt8]) -> Range<Int>? {
    guard index < count else { return nil }
    let start = index
    switch self[start] {
    case UInt8(ascii: "\""):
      let end = endOfPlainText(from: start &+ 1)
      guard end < count else { return nil }
      guard self[end] == UInt8(ascii: "\"") else {
        return text(from: start &+ 1, firstEscape: end, &index, decodingInto: &decoded)
      }
      index = end &+ 1
      return end &- start == 2 && self[start &+ 1] == UInt8(ascii: "-") ? 0..<0 : start &+ 1..<end
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "t"), UInt8(ascii: "f"):
      index = endOfWord(from: start)
      return start..<index
    default: return passValue(&index) ? 0..<0 : nil
    }
  }

  /// Passes over a value; what is in brackets is not held to the grammar.
  func passValue(_ index: inout Int) -> Bool {
    guard index < count else { return false }
    var depth = 0
    repeat {
      index = endOfBlanks(from: index)
      guard index < count else { return false }
      switch self[index] {
      case UInt8(ascii: "\""):
        guard let end = endOfString(from: index &+ 1) else { return false }
        index = end
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth &+= 1
        index &+= 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: ":"):
        guard depth > 0 else { return false }
        if self[index] == UInt8(ascii: "}") || self[index] == UInt8(ascii: "]") { depth &-= 1 }
        index &+= 1
      default: index = endOfWord(from: index)
      }
    } while depth > 0
    return true
  }

  /// The end of a number, of `true`, `false` or `null`.
  @inline(__always)
  private func endOfWord(from start: Int) -> Int {
    var index = start
    while index < count {
      switch self[index] {
      case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"), UInt8(ascii: "\""),
        UInt8(ascii: "{"), UInt8(ascii: "["), 0...0x20:
        // A control character that is no white space ends nothing; it is taken along so that there is progress.
        if index > start { return index }
        index &+= 1
      default: index &+= 1
      }
    }
    return index
  }
}
