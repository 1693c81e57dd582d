import Output

/// Turns diagnostics into JSON for machines. The members and their order are part of meshctl's interface:
///
/// - `code`: the raw value of `Code`; `severity`: `error`, `warning` or `information`; `message`
/// - `file`: the name of the source
/// - `line`, `column`, `endLine`, `endColumn`: from 1, columns in Unicode scalars, the end exclusive
/// - `notes`: objects of `message` and the four positions
/// - `fixes`: objects of `message`, the four positions of what to replace, and `replacement`
public struct DiagnosticJSONRenderer: Sendable {
  private let source: SourceFile
  private let lines: LineTable

  /// Prepares to render the diagnostics of one source, in O(its bytes).
  public init(_ source: SourceFile) {
    self.source = source
    self.lines = LineTable(source)
  }

  /// The object of one diagnostic.
  public func value(of diagnostic: Diagnostic) -> JSONValue {
    .object(
      [
        .init("code", .string(diagnostic.code.rawValue)),
        .init("severity", .string(diagnostic.severity.rawValue)),
        .init("message", .string(diagnostic.message)),
        .init("file", .string(source.name)),
      ] + positions(of: diagnostic.range) + [
        .init("notes", .array(diagnostic.notes.map { .object([message($0.message)] + positions(of: $0.range)) })),
        .init("fixes", .array(diagnostic.fixIts.map(value))),
      ]
    )
  }

  private func value(of fixIt: Diagnostic.FixIt) -> JSONValue {
    .object(
      [message(fixIt.message)] + positions(of: fixIt.range) + [.init("replacement", .string(fixIt.replacement))]
    )
  }

  private func message(_ text: String) -> JSONValue.Member { .init("message", .string(text)) }

  private func positions(of range: SourceRange) -> [JSONValue.Member] {
    let start = lines.position(of: range.start)
    let end = lines.position(of: range.end)
    return [
      .init("line", .integer(Int64(start.line))),
      .init("column", .integer(Int64(start.column))),
      .init("endLine", .integer(Int64(end.line))),
      .init("endColumn", .integer(Int64(end.column))),
    ]
  }
}
