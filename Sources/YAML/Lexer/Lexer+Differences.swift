import Diagnostics

extension Lexer {
  /// Notes a place where kubectl and YAML 1.2 disagree: the first of each kind, so that there are never many.
  @inline(never)
  mutating func note(_ kind: ReaderDifference.Kind, from start: Int, to end: Int) {
    guard !differences.contains(where: { $0.kind == kind }) else { return }
    // What is missing at the end has no byte to point at.
    let range = SourceRange(start: UInt32(clamping: start), end: UInt32(clamping: min(end, view.count)))
    differences.append(ReaderDifference(kind: kind, range: range))
  }

  /// Whether the `:` at an index, in plain text inside brackets, is text to go-yaml alone: it ends such text at a `:`
  /// before white space only (`yaml_parser_scan_plain_scalar`), and so does not at `:,`, `:]` and `:}`.
  func isTightColon(at index: Int) -> Bool {
    guard isKubernetes else { return false }
    let next = view[index + 1]
    return next == UInt8(ascii: ",") || next == UInt8(ascii: "]") || next == UInt8(ascii: "}")
  }

  /// Whether the `:` under the cursor, an indicator to YAML 1.2, is text to go-yaml; notes that the readers disagree.
  @inline(never)
  mutating func takeTightColon() -> Bool {
    guard isKubernetes, nextByte.isFlowIndicator else { return false }
    let isText = isTightColon(at: position)
    note(isText ? .tightColon : .colonBeforeBracket, from: position, to: position + 1)
    return isText
  }

  /// Whether a comment begins at the `#` under the cursor; go-yaml takes one wherever a token may begin.
  mutating func isCommentHere() -> Bool {
    if isCommentStart { return true }
    guard isKubernetes else { return false }
    note(.tightComment, from: position, to: position + 1)
    return true
  }
}
