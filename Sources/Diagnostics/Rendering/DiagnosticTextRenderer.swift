import Output

/// Shows diagnostics to people, as compilers do.
///
/// ```
/// deploy.yaml:3:9: error: unterminated quoted string [unterminated-quote]
/// 3 |   name: "reviews
///   |         ^~~~~~~~
/// help: close the string: `"`
/// ```
///
/// Names, messages and source lines may be untrusted: nothing in them reaches the terminal as a control character.
public struct DiagnosticTextRenderer: Sendable {
  private let source: AnnotatedSource

  /// Prepares to show the diagnostics of one source, in O(its bytes); `width` is that of `AnnotatedSource`.
  public init(_ source: SourceFile, styler: Styler = .plain, width: Int = 100) {
    self.source = AnnotatedSource(source, styler: styler, width: width)
  }

  /// The text of one diagnostic with its notes and fix-its, ending in a line feed.
  public func render(_ diagnostic: Diagnostic) -> String {
    let gutter = ([diagnostic.range] + diagnostic.notes.map(\.range)).map(source.gutter).max() ?? 1
    let code = diagnostic.code.rawValue
    var text = source.render(
      .problem(diagnostic.severity),
      diagnostic.message,
      code: code,
      at: diagnostic.range,
      gutter: gutter
    )
    for note in diagnostic.notes { text += source.render(.note, note.message, at: note.range, gutter: gutter) }
    for fixIt in diagnostic.fixIts { text += source.render(fixIt) }
    return text
  }

  /// The text of several diagnostics, in their order.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(render).joined()
  }
}
