import Diagnostics

/// A cursor over one document's bytes: white space, comments and line starts. Scalars and properties are extensions.
///
/// The parser decides what may stand where; the lexer only says what stands there. Positions are byte offsets.
struct Lexer: ~Copyable {
  let view: ByteView
  /// The offset of the next byte.
  var position = 0
  /// The offset of the first byte of the line the cursor is on.
  var lineStart = 0
  /// The number of spaces that begin the line.
  var lineIndent = 0
  /// Whether the token at the cursor is the first of its line.
  var startsLine = true
  /// Whether a tab stands between the token before, or the line's indentation, and the cursor.
  var followsTab = false
  /// Whether a tab stands anywhere between the token before and the cursor, line breaks included.
  var hasTabBefore = false
  /// That tab, if it is the first byte of its line but for spaces.
  var lineTab: Int?
  /// Every comment met, in order.
  var comments: [SourceRange]
  /// The offsets of the byte order marks before the document.
  var byteOrderMarks: Set<Int> = []
  /// Where kubectl and YAML 1.2 disagree.
  var differences: [ReaderDifference] = []
  /// Whether `#` right after a quote or bracket, and `:` right before one, mean what they mean to kubectl.
  let isKubernetes: Bool

  init(_ view: ByteView, isKubernetes: Bool, comments: [SourceRange] = []) {
    self.view = view
    self.comments = comments
    self.isKubernetes = isKubernetes
  }

  @inline(__always) var byte: UInt8 { view[position] }
  @inline(__always) var nextByte: UInt8 { view[position + 1] }
  @inline(__always) var isAtEnd: Bool { position >= view.count }
  @inline(__always) var offset: UInt32 { UInt32(truncatingIfNeeded: position) }

  /// The column of the token at the cursor. Tabs do not indent, so a line's first token has the column of its spaces.
  @inline(__always) var column: Int { startsLine ? lineIndent : position - lineStart }

  /// Skips blanks, comments and line breaks, to the next token or the end.
  mutating func skipToContent() {
    // Nothing of the line is taken yet if the cursor has not left its indentation.
    startsLine = startsLine && position <= lineStart + lineIndent
    followsTab = false
    hasTabBefore = false
    if startsLine { skipIndentation() }
    while true {
      let byte = self.byte
      // Nearly every token begins above, so that one look tells.
      if byte > UInt8(ascii: "#") { return }
      if byte == .space {
        position = view.endOfSpaces(from: position + 1)
      } else if byte.isBreak {
        skipBreak()
        skipIndentation()
      } else if byte == UInt8(ascii: "#"), isCommentHere() {
        scanComment()
      } else if byte == .tab {
        noteTab()
        position += 1
      } else {
        return
      }
    }
  }

  private mutating func noteTab() {
    if !hasTabBefore { lineTab = nil }
    if startsLine, position == lineStart + lineIndent { lineTab = position }
    hasTabBefore = true
    followsTab = true
  }

  /// Skips spaces and tabs on this line.
  @inline(__always)
  mutating func skipBlanks() {
    while byte.isBlank {
      if byte == .tab { followsTab = true }
      startsLine = false
      position += 1
    }
  }

  /// Steps over one line break and notes the new line. LF, CRLF and CR are one break each (YAML 1.2.2 [28]).
  @inline(__always)
  mutating func skipBreak() {
    position += byte == .carriageReturn && nextByte == .lineFeed ? 2 : 1
    lineStart = position
    startsLine = true
  }

  /// Goes to the text of the line that begins at an offset.
  @inline(__always)
  mutating func beginLine(at start: Int) {
    position = start
    lineStart = start
    startsLine = true
    skipIndentation()
  }

  /// Counts the spaces that begin a line.
  @inline(__always)
  mutating func skipIndentation() {
    position = view.endOfSpaces(from: position)
    lineIndent = position - lineStart
    followsTab = false
  }

  /// A `#` begins a comment at the start of a line and after white space only (YAML 1.2.2 [77]).
  @inline(__always) var isCommentStart: Bool {
    guard position > lineStart else { return true }
    return view[position - 1].isBlank
  }

  /// Takes a comment up to, not with, its line break.
  mutating func scanComment() {
    let start = offset
    position = view.endOfLine(from: position)
    comments.append(SourceRange(start: start, end: offset))
  }

  /// Whether `---` or `...` stands at an offset, the start of a line, as a document marker (YAML 1.2.2 [205]).
  @inline(__always)
  func isMarker(at index: Int) -> Bool { view.isMarker(at: index) }

  /// Whether a document marker stands at the cursor.
  @inline(__always) var isAtDocumentMarker: Bool { position == lineStart && isMarker(at: position) }

  /// Whether the byte at the cursor stands alone as an indicator: `- `, `? `, `: `.
  @inline(__always) var isIndicator: Bool { nextByte.endsToken }
}
