import Diagnostics

extension Lexer {
  /// Whether a plain scalar may begin at the cursor (ns-plain-first, YAML 1.2.2 [126]).
  func isPlainStart(inFlow: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): isPlainSafe(nextByte, inFlow: inFlow)
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): false
    case UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"): false
    case UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""): false
    case UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"): false
    default: !byte.endsToken
    }
  }

  /// ns-plain-safe (YAML 1.2.2 [127]).
  @inline(__always)
  func isPlainSafe(_ byte: UInt8, inFlow: Bool) -> Bool {
    !byte.endsToken && !(inFlow && byte.isFlowIndicator)
  }

  /// Takes the part of a plain scalar that stands on this line, without trailing blanks; leaves the cursor after it.
  @inline(__always)
  mutating func scanPlainLine(inFlow: Bool) -> Int {
    let start = position
    while true {
      if inFlow {
        while !byte.mayEndFlowPlain { position += 1 }
      } else {
        while !byte.mayEndBlockPlain { position += 1 }
      }
      // `:` and `#` are text unless they act as indicators (YAML 1.2.2 [130]).
      if byte == UInt8(ascii: ":"), isPlainSafe(nextByte, inFlow: inFlow) || (inFlow && takeTightColon()) {
        position += 1
        continue
      }
      if byte == UInt8(ascii: "#"), position > start, !view[position - 1].isBlank { position += 1; continue }
      break
    }
    while position > start, view[position - 1].isBlank { position -= 1 }
    return position
  }

  /// Takes a whole plain scalar. Lines that follow belong to it while they are indented deeper than `parentIndent`.
  ///
  /// A line break inside makes the scalar folded text; a comment ends it (YAML 1.2.2 §7.3.3).
  @inline(__always)
  mutating func scanPlain(parentIndent: Int, inFlow: Bool) throws(SyntaxFailure) -> ScannedScalar {
    let start = position
    var end = scanPlainLine(inFlow: inFlow)
    var isMultiline = false
    while try moveToContinuation(parentIndent: parentIndent, inFlow: inFlow) {
      end = scanPlainLine(inFlow: inFlow)
      isMultiline = true
    }
    position = end
    return ScannedScalar(start: start, end: end, style: .plain, isVerbatim: !isMultiline, isMultiline: isMultiline)
  }

  /// Moves to the next line's text if that goes on with the plain scalar; leaves the cursor alone if not.
  @inline(__always)
  private mutating func moveToContinuation(parentIndent: Int, inFlow: Bool) throws(SyntaxFailure) -> Bool {
    var next = position
    while view[next].isBlank { next += 1 }
    guard view[next].isBreak else { return false }
    var nextLine = next
    var spaces = 0
    var blankLineTab: Int?
    while view[next].isBreak {
      next += view[next] == .carriageReturn && view[next + 1] == .lineFeed ? 2 : 1
      nextLine = next
      while view[next] == .space { next += 1 }
      spaces = next - nextLine
      if view[next] == .tab {
        let tab = next
        if !inFlow, spaces <= parentIndent { note(.tabAsSpace, from: tab, to: tab + 1) }
        while view[next].isBlank { next += 1 }
        if spaces <= parentIndent, view[next].isBreak { blankLineTab = blankLineTab ?? tab }
      }
    }
    guard spaces > parentIndent, next < view.count else { return false }
    guard !isMarker(at: nextLine), isPlainContinuation(at: next, inFlow: inFlow) else { return false }
    // A tab cannot stand for the indentation of a blank line inside the scalar (YAML 1.2.2 [70]).
    if let blankLineTab { throw SyntaxFailure(.tabIndentation, from: blankLineTab, to: blankLineTab + 1) }
    position = next
    lineStart = nextLine
    lineIndent = spaces
    startsLine = false
    return true
  }

  /// ns-plain-char at the start of a line: neither a comment nor an indicator (YAML 1.2.2 [130]).
  private func isPlainContinuation(at index: Int, inFlow: Bool) -> Bool {
    switch view[index] {
    case UInt8(ascii: "#"): false
    case UInt8(ascii: ":"): isPlainSafe(view[index + 1], inFlow: inFlow) || isTightColon(at: index)
    default: isPlainSafe(view[index], inFlow: inFlow)
    }
  }
}
