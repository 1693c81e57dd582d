import Diagnostics

/// Why a document's text cannot be parsed on: a code and where. Small and trivial, so that throwing costs nothing;
/// the words are found when someone reads them.
struct SyntaxFailure: Error, Equatable {
  let code: Code
  let range: SourceRange
  /// What would explain it: where the unclosed bracket, the first property or the outer key is.
  let related: SourceRange?

  init(_ code: Code, at range: SourceRange, related: SourceRange? = nil) {
    self.code = code
    self.range = range
    self.related = related
  }

  init(_ code: Code, from start: Int, to end: Int, related: SourceRange? = nil) {
    self.init(code, at: SourceRange(start: UInt32(start), end: UInt32(end)), related: related)
  }

  /// The failure within a source: what is missing at the end has no byte to point at.
  func clamped(to source: SourceFile) -> SyntaxFailure {
    let count = UInt32(clamping: source.bytes.count)
    func inSource(_ range: SourceRange) -> SourceRange {
      SourceRange(start: min(range.start, count), end: min(range.end, count))
    }
    return SyntaxFailure(code, at: inSource(range), related: related.map(inSource))
  }
}
