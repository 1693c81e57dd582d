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

  /// Whether a comment begins at the `#` under the cursor; go-yaml takes one wherever a token may begin.
  mutating func isCommentHere() -> Bool {
    if isCommentStart { return true }
    guard takesTightComments else { return false }
    note(.tightComment, from: position, to: position + 1)
    return true
  }
}
