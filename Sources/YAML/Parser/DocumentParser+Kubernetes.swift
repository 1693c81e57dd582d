import Diagnostics

// What kubectl's reader makes of a document otherwise than YAML 1.2: Parser/ReaderDifference.swift.
extension DocumentParser {
  @inline(__always) var isKubernetes: Bool { dialect == .kubernetes }

  /// Notes a difference between the readers, the first of each kind.
  mutating func note(_ kind: ReaderDifference.Kind, from start: Int, to end: Int) {
    lexer.note(kind, from: start, to: end)
  }

  /// `---` may carry a comment only: apimachinery cuts the stream at the line and looks at its rest.
  mutating func checkMarkerLine() {
    var index = lexer.position
    while lexer.view[index].isBlank { index += 1 }
    let byte = lexer.view[index]
    guard index < lexer.view.count, !byte.isBreak, byte != UInt8(ascii: "#") else { return }
    note(.contentAfterMarker, from: index, to: index + 1)
  }

  /// A tab before the token at the cursor, where go-yaml looks for a key and so takes spaces only.
  mutating func checkTab() {
    guard lexer.lineTab != nil || (lexer.followsTab && isPending && allowsCompact) else { return }
    var tab = lexer.lineTab ?? lexer.position
    while tab > lexer.lineStart, lexer.view[tab] != .tab { tab -= 1 }
    note(.tabAsSpace, from: tab, to: tab + 1)
  }

  /// A key in flow context keeps to one line and 1024 characters for go-yaml, in flow mappings too.
  mutating func checkFlowKey(_ index: Int) {
    guard !tree.records[index].flags.contains(.isExplicit) else { return }
    let start = Int(tree.records[index].start)
    guard start < lexer.lineStart || lexer.position - start > Self.keyLimit else { return }
    note(.longFlowKey, from: start, to: Int(tree.records[index].end))
  }

  /// Unquoted text inside brackets: go-yaml takes `?` and a leading `:` for indicators.
  @inline(__always)
  mutating func checkFlowText(_ scalar: ScannedScalar) {
    guard scalar.style == .plain else { return }
    if lexer.view[scalar.start] == UInt8(ascii: ":") { note(.colonInFlow, from: scalar.start, to: scalar.end) }
    for index in scalar.start..<scalar.end where lexer.view[index] == UInt8(ascii: "?") {
      note(.questionMarkInFlow, from: index, to: index + 1)
    }
  }

  /// A `-` before a comma or bracket is text to go-yaml; YAML 1.2 refuses it ([126]).
  mutating func takeLoneDash() -> ScannedScalar? {
    guard isKubernetes, lexer.byte == UInt8(ascii: "-"), lexer.nextByte.isFlowIndicator else { return nil }
    let start = lexer.position
    note(.loneDash, from: start, to: start + 1)
    lexer.position += 1
    return ScannedScalar(start: start, end: start + 1, style: .plain, isVerbatim: true, isMultiline: false)
  }

  /// The differences of the whole document, and the failures that only a look at the whole shows.
  mutating func finishKubernetes(
    _ check: EncodingCheck,
    directives: [SourceRange],
    startMarker: SourceRange?,
    endMarker: SourceRange?
  ) throws(SyntaxFailure) {
    if check.hasLineSeparators { try checkLineSeparators() }
    if lexer.hasTabBefore { checkTab() }
    // A piece of a stream begins with `---`, unless it is the first or follows a `...`.
    let isFirst = source.baseOffset == 0
    if let directive = directives.first {
      note(isFirst ? .leadingDirective : .laterDirective, from: Int(directive.start), to: Int(directive.end))
    } else if !isFirst, startMarker == nil, let root = tree.records.first {
      note(.contentAfterEnd, from: Int(root.start), to: Int(root.start) + 1)
    }
    if isFirst, startMarker == nil, tree.records.isEmpty, let endMarker {
      note(.loneEndMarker, from: Int(endMarker.start), to: Int(endMarker.end))
    }
    for entry in tree.properties {
      guard let anchor = entry.anchor, !source.bytes[anchor.indices].dropFirst().allSatisfy(\.isGoAnchorByte) else {
        continue
      }
      note(.anchorName, from: Int(anchor.start), to: Int(anchor.end))
    }
    diagnostics += lexer.differences.map(\.diagnostic)
  }

  /// Outside quotes go-yaml ends a line at NEL, LS and PS, so that the rest becomes a token of its own.
  private func checkLineSeparators() throws(SyntaxFailure) {
    guard let found = firstOutsideQuotes(from: 0, where: EncodingCheck.isLineSeparator) else { return }
    throw SyntaxFailure(.lineSeparator, from: found, to: found + 1)
  }
}

extension UInt8 {
  /// `is_alpha` of go-yaml: what anchors are made of.
  fileprivate var isGoAnchorByte: Bool {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: isDigit
    }
  }
}
