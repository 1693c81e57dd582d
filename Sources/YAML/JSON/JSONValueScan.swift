/// How far a JSON value has been looked through for its end: its closing bracket or quote, and for a number or a word
/// what cannot belong to it.
///
/// Brackets are counted without telling their kinds apart: whoever parses the value finds those that do not fit.
struct JSONValueScan {
  /// How many bytes of the value were looked at.
  private var length = 0
  private var depth = 0
  private var isInString = false

  /// The offset after the value that begins at `start`, always the same for one scan; nil when the buffer ends before.
  ///
  /// Each byte is looked at once, however often the buffer grows. O(new bytes).
  mutating func end(of start: Int, in buffer: UnsafeRawBufferPointer) -> Int? {
    var index = start + length
    while index < buffer.count {
      if isInString {
        index = buffer.endOfPlainJSONText(from: index)
        guard index < buffer.count else { break }
        switch buffer[index] {
        case UInt8(ascii: "\""):
          isInString = false
          if depth == 0 { return index + 1 }
        case UInt8(ascii: "\\"):
          // What is escaped has not come yet.
          guard index + 1 < buffer.count else { return paused(at: index, of: start) }
          index += 1
        // No string holds a control character.
        case 0..<0x20: return index + 1
        default: break
        }
      } else if let end = step(over: buffer[index], at: index) {
        return end
      }
      index += 1
    }
    return paused(at: index, of: start)
  }

  private mutating func paused(at index: Int, of start: Int) -> Int? {
    length = index - start
    return nil
  }

  /// Takes a byte outside of strings; the offset after the value where it ends.
  @inline(__always)
  private mutating func step(over byte: UInt8, at index: Int) -> Int? {
    switch byte {
    case UInt8(ascii: "\""): isInString = true
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      depth += 1
      if depth > Parser.depthLimit { return index + 1 }
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      guard depth > 0 else { return index }
      depth -= 1
      if depth == 0 { return index + 1 }
    case UInt8(ascii: ","), .space, .tab, .lineFeed, .carriageReturn: if depth == 0 { return index }
    default: break
    }
    return nil
  }
}
