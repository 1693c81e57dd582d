import Diagnostics

/// Reads JSON (RFC 8259) into the arena that YAML fills, in one pass with a stack of its own instead of recursion.
///
/// The records are those the YAML parser makes of the same text: flow collections, double-quoted strings, and plain
/// scalars for numbers, `true`, `false` and `null`.
struct JSONParser: ~Copyable {
  /// An open collection.
  struct Frame: BitwiseCopyable {
    let node: Int
    let isMapping: Bool
    var count: UInt32 = 0
  }

  let view: ByteView
  var position = 0
  var records: [NodeRecord] = []
  /// The open collections, the outermost first.
  private var open: [Frame] = []
  /// Whether a byte beyond ASCII may have been seen, so that the encoding needs a look.
  var mayHaveMultibyte = false

  init(_ view: ByteView) {
    self.view = view
    // Dense JSON comes to about one node every twelve bytes, laid-out JSON to fewer; `grow` corrects the guess.
    records.reserveCapacity(view.count / 24 + 4)
  }

  /// Whether Kubernetes reads a text as JSON: its first byte that is not white space is `{`
  /// (k8s.io/apimachinery/pkg/util/yaml, `GuessJSONStream`).
  static func claims(_ bytes: SourceBytes) -> Bool { firstByte(of: bytes) == UInt8(ascii: "{") }

  /// How far kubectl looks for the first byte (`resource.Visitor`).
  static let lookahead = 4096

  /// The first byte that is neither white space nor of a byte order mark; nil when none is near.
  static func firstByte(of bytes: some Collection<UInt8>) -> UInt8? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let head = bytes.prefix(lookahead)
    if head.count < mark.count, mark.starts(with: head) { return nil }
    return head.dropFirst(head.starts(with: mark) ? mark.count : 0).first { !$0.isBlank && !$0.isBreak }
  }

  /// Parses one value with white space around it. O(bytes).
  static func parse(_ source: SourceFile, as dialect: Dialect) throws(SyntaxFailure) -> Document {
    guard source.bytes.count < Int(UInt32.max) else { throw SyntaxFailure(.sourceTooLarge, at: SourceRange(at: 0)) }
    let parsed = try source.bytes.withUnsafeBufferPointer { buffer throws(SyntaxFailure) in
      var parser = JSONParser(ByteView(buffer))
      try parser.parse()
      return (records: parser.records, mayHaveMultibyte: parser.mayHaveMultibyte)
    }
    var diagnostics: [Diagnostic] = []
    if parsed.mayHaveMultibyte, let bytes = EncodingCheck(source.bytes, unprintables: .anywhere).invalidBytes {
      guard dialect == .kubernetes else { throw bytes.failure }
      diagnostics.append(bytes.warning)
    }
    return Document(source: source, records: parsed.records, diagnostics: diagnostics)
  }

  mutating func parse() throws(SyntaxFailure) {
    if view[0] == 0xEF, view[1] == 0xBB, view[2] == 0xBF { position = 3 }
    skipWhiteSpace()
    if position >= view.count { return }
    try parseValue(indicator: nil)
    while let last = open.indices.last {
      skipWhiteSpace()
      let isMapping = open[last].isMapping
      let closing = isMapping ? UInt8(ascii: "}") : UInt8(ascii: "]")
      if view[position] == closing {
        close(last)
        continue
      }
      if open[last].count > 0 { try takeComma(closing) }
      open[last].count += 1
      if isMapping { try parseEntry() } else { try parseValue(indicator: nil) }
    }
    skipWhiteSpace()
    guard position >= view.count else { throw afterValue() }
  }

  // MARK: Collections

  private mutating func takeComma(_ closing: UInt8) throws(SyntaxFailure) {
    guard view[position] == UInt8(ascii: ",") else { throw missingComma() }
    let comma = position
    position += 1
    skipWhiteSpace()
    if view[position] == closing { throw SyntaxFailure(.trailingComma, from: comma, to: comma + 1) }
  }

  /// Reads `"key": value`.
  private mutating func parseEntry() throws(SyntaxFailure) {
    guard view[position] == UInt8(ascii: "\"") else { throw unexpectedText(isKey: true) }
    try parseString(indicator: nil, flags: .isKey)
    skipWhiteSpace()
    guard view[position] == UInt8(ascii: ":") else { throw missingColon() }
    let colon = UInt32(truncatingIfNeeded: position)
    position += 1
    skipWhiteSpace()
    try parseValue(indicator: colon)
  }

  private mutating func parseValue(indicator: UInt32?) throws(SyntaxFailure) {
    switch view[position] {
    case UInt8(ascii: "\""): try parseString(indicator: indicator, flags: [])
    case UInt8(ascii: "{"): try openCollection(.mapping, indicator)
    case UInt8(ascii: "["): try openCollection(.sequence, indicator)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try parseNumber(indicator: indicator)
    case UInt8(ascii: "t"): try parseWord("true", indicator)
    case UInt8(ascii: "f"): try parseWord("false", indicator)
    case UInt8(ascii: "n"): try parseWord("null", indicator)
    default: throw unexpectedText(isKey: false)
    }
  }

  private mutating func openCollection(_ kind: NodeKind, _ indicator: UInt32?) throws(SyntaxFailure) {
    guard open.count < Parser.depthLimit else { throw SyntaxFailure(.tooDeep, from: position, to: position + 1) }
    let start = UInt32(truncatingIfNeeded: position)
    open.append(Frame(node: records.count, isMapping: kind == .mapping))
    append(NodeRecord(kind, .flow, start: start, end: start, indicator: indicator ?? start))
    position += 1
  }

  private mutating func close(_ last: Int) {
    let frame = open.removeLast()
    position += 1
    records[frame.node].end = UInt32(truncatingIfNeeded: position)
    records[frame.node].next = UInt32(truncatingIfNeeded: records.count)
    records[frame.node].detail = frame.count
  }

  /// Adds a record; leaves have the next one as their sibling, collections are mended when they close.
  @inline(__always)
  mutating func append(_ record: NodeRecord) {
    if records.count == records.capacity { grow() }
    var record = record
    record.next = UInt32(truncatingIfNeeded: records.count + 1)
    records.append(record)
  }

  /// Makes room by the rate of nodes so far, so that the arena is seldom moved and ends little larger than needed.
  @inline(never)
  private mutating func grow() {
    let rate = Double(records.count) / Double(max(position, 1))
    let predicted = Int(rate * Double(view.count) * 1.05) + 16
    records.reserveCapacity(max(predicted, records.count + records.count / 4 + 16))
  }

  /// Skips white space (RFC 8259 §2); the indentation of laid-out JSON eight spaces at a time.
  @inline(__always)
  private mutating func skipWhiteSpace() {
    while view[position] <= 0x20 {
      switch view[position] {
      case .space, .lineFeed, .carriageReturn, .tab: position += 1
      default: return
      }
      position = view.endOfSpaces(from: position)
    }
  }

  // MARK: Failures

  private func openBracket() -> SourceRange? {
    guard let frame = open.last else { return nil }
    let start = records[frame.node].start
    return SourceRange(start: start, end: start + 1)
  }

  private func missingComma() -> SyntaxFailure {
    if let failure = endOrComment() { return failure }
    return SyntaxFailure(.missingComma, from: position, to: position + 1, related: openBracket())
  }

  private func missingColon() -> SyntaxFailure {
    if let failure = endOrComment() { return failure }
    let key = records.last.map { SourceRange(start: $0.start, end: $0.end) }
    return SyntaxFailure(.missingColon, at: key ?? SourceRange(at: 0))
  }

  private func afterValue() -> SyntaxFailure {
    if let comment = commentHere() { return comment }
    switch view[position] {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""):
      return SyntaxFailure(.severalValues, from: position, to: position + 1)
    default: return SyntaxFailure(.unexpectedContent, from: position, to: position + 1)
    }
  }

  /// The end of the text names the bracket that is open; a comment is named as such.
  private func endOrComment() -> SyntaxFailure? {
    if position >= view.count, let bracket = openBracket() { return SyntaxFailure(.unterminatedFlow, at: bracket) }
    return commentHere()
  }

  private func commentHere() -> SyntaxFailure? {
    let next = view[position + 1]
    switch view[position] {
    case UInt8(ascii: "#"): return SyntaxFailure(.commentInJSON, from: position, to: position + 1)
    case UInt8(ascii: "/") where next == UInt8(ascii: "/") || next == UInt8(ascii: "*"):
      return SyntaxFailure(.commentInJSON, from: position, to: position + 2)
    default: return nil
    }
  }

  /// What stands where a value or a key is due.
  private func unexpectedText(isKey: Bool) -> SyntaxFailure {
    if let failure = endOrComment() { return failure }
    switch view[position] {
    case UInt8(ascii: "'"): return SyntaxFailure(.singleQuotedJSON, from: position, to: position + 1)
    case UInt8(ascii: "+"), UInt8(ascii: "."): return SyntaxFailure(.invalidNumber, from: position, to: endOfWord())
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"),
      UInt8(ascii: "-") where isKey, UInt8(ascii: "0")...UInt8(ascii: "9"):
      return SyntaxFailure(.unquotedText, from: position, to: endOfWord())
    default: return SyntaxFailure(.unexpectedToken, from: position, to: min(position + 1, view.count))
    }
  }

  /// The offset after the letters, digits and signs at the cursor.
  func endOfWord() -> Int {
    var end = position
    while view[end].isNumberOrWord { end += 1 }
    return end
  }
}

extension UInt8 {
  /// Whether the byte is a letter, a digit, or one of `+-._`.
  fileprivate var isNumberOrWord: Bool {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
    default: isDigit
    }
  }
}
