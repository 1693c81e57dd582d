/// How far a splitter has looked through a stream of JSON objects, `{…} {…}`, for the end of one.
///
/// It knows strings and braces alone. What no JSON object holds shows that the stream is YAML that begins with `{`.
struct JSONPieceScan {
  enum Outcome {
    /// The buffer ends before the object, or before it shows what follows.
    case needsBytes
    /// The piece ends at this offset.
    case end(Int)
    /// The text is not JSON: its pieces end at marker lines.
    case notJSON
  }

  /// The offset of the first byte not looked at.
  private var position: Int
  private var depth = 0
  private var isInString = false
  /// Whether the piece has its object, so that only white space may follow.
  private var isComplete = false

  #if DEBUG
    /// Counts the bytes looked at, in tests that prove splitting linear.
    var steps: StepCounter?
  #endif

  /// Begins at the first byte of a piece.
  init(at position: Int) { self.position = position }

  /// Goes on after bytes before the piece were dropped.
  mutating func rebase(by count: Int) { position -= count }

  /// Looks at byte after byte until one ends the piece; white space after an object goes with it. O(bytes).
  mutating func endOfPiece(in buffer: UnsafeRawBufferPointer, isFinished: Bool) -> Outcome {
    #if DEBUG
      let start = position
      defer { steps?.count += position - start }
    #endif
    while position < buffer.count {
      if isInString {
        guard let outcome = skipString(in: buffer, isFinished: isFinished) else { continue }
        return outcome
      }
      switch buffer[position] {
      case UInt8(ascii: "\"") where depth > 0: isInString = true
      case UInt8(ascii: "{"):
        if isComplete { return .end(position) }
        depth += 1
      case UInt8(ascii: "}"):
        guard depth > 0 else { return .notJSON }
        depth -= 1
        isComplete = depth == 0
      case let byte where depth == 0:
        guard byte.isBlank || byte.isBreak || byte >= 0x80 && !isComplete else { return .notJSON }
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "#"), UInt8(ascii: "'"):
        // Marker lines are two or more of one; no number is. A comment or a quote may hide a brace.
        guard buffer[position].isDigitSign, buffer[position - 1] != buffer[position] else { return .notJSON }
      default: break
      }
      position += 1
    }
    return isFinished ? .end(buffer.count) : .needsBytes
  }

  /// Goes to the end of a string, or of the buffer; a control character is never in one.
  @inline(__always)
  private mutating func skipString(in buffer: UnsafeRawBufferPointer, isFinished: Bool) -> Outcome? {
    while position < buffer.count {
      switch buffer[position] {
      case UInt8(ascii: "\""):
        isInString = false
        position += 1
        return nil
      case UInt8(ascii: "\\"):
        guard position + 1 < buffer.count else { return isFinished ? .end(buffer.count) : .needsBytes }
        position += 2
      case 0..<0x20:
        return .notJSON
      default:
        position = buffer.endOfPlainJSONText(from: position + 1)
      }
    }
    return nil
  }
}

extension UInt8 {
  /// Whether the byte is `-` or `.`.
  fileprivate var isDigitSign: Bool { self == UInt8(ascii: "-") || self == UInt8(ascii: ".") }
}
