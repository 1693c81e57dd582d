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
  private let source: SourceFile
  private let lines: LineTable
  private let styler: Styler
  private let width: Int

  /// Prepares to show the diagnostics of one source, in O(its bytes).
  ///
  /// Source lines are cut around the caret to fit `width` columns; widths below 40 count as 40, those above 10 000 as
  /// 10 000, since nobody reads longer lines and each line costs its width.
  public init(_ source: SourceFile, styler: Styler = .plain, width: Int = 100) {
    self.source = source
    self.lines = LineTable(source)
    self.styler = styler
    self.width = min(max(40, width), 10_000)
  }

  /// The text of one diagnostic with its notes and fix-its, ending in a line feed.
  public func render(_ diagnostic: Diagnostic) -> String {
    let ranges = [diagnostic.range] + diagnostic.notes.map(\.range)
    let gutter = ranges.map { String(lines.position(of: $0.start).line).utf8.count }.max() ?? 1
    var text = header(diagnostic.severity.rawValue, style(of: diagnostic.severity), at: diagnostic.range)
    text += styler.apply(styler.palette.heading, to: Self.readable(diagnostic.message))
    text += " [\(diagnostic.code.rawValue)]\n"
    text += excerpt(of: diagnostic.range, style(of: diagnostic.severity), gutter: gutter)
    for note in diagnostic.notes {
      text += header("note", styler.palette.note, at: note.range) + Self.readable(note.message) + "\n"
      text += excerpt(of: note.range, styler.palette.note, gutter: gutter)
    }
    for fixIt in diagnostic.fixIts { text += help(fixIt) }
    return text
  }

  /// The text of several diagnostics, in their order.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(render).joined()
  }

  /// A message may quote a value of any length; what nobody can read is left out.
  private static func readable(_ message: String) -> String {
    let limit = 1000
    guard message.utf8.count > limit else { return TerminalText.escaped(message) }
    return TerminalText.escaped(String(message.unicodeScalars.prefix(limit))) + "..."
  }

  private func header(_ label: String, _ style: Style, at range: SourceRange) -> String {
    let position = lines.position(of: range.start)
    let place = "\(TerminalText.escaped(source.name)):\(position.line):\(position.column):"
    return styler.apply(styler.palette.heading, to: place) + " " + styler.apply(style, to: label + ":") + " "
  }

  private func excerpt(of range: SourceRange, _ style: Style, gutter: Int) -> String {
    let number = String(lines.position(of: range.start).line)
    let line = lines.line(containing: range.start)
    let excerpt = SourceExcerpt(of: range, in: line, source: source, width: width - gutter - 3)
    let padding = String(repeating: " ", count: gutter - min(gutter, number.utf8.count))
    let empty = String(repeating: " ", count: gutter)
    let indent = String(repeating: " ", count: excerpt.indent)
    let underline = "^" + String(repeating: "~", count: excerpt.underline - 1)
    return styler.apply(styler.palette.gutter, to: padding + number + " |")
      + (excerpt.text.isEmpty ? "" : " " + excerpt.text) + "\n"
      + styler.apply(styler.palette.gutter, to: empty + " |") + " " + indent + styler.apply(style, to: underline) + "\n"
  }

  private func help(_ fixIt: Diagnostic.FixIt) -> String {
    let replacement = fixIt.replacement.isEmpty ? "" : ": `\(TerminalText.escaped(fixIt.replacement))`"
    return styler.apply(styler.palette.help, to: "help:") + " " + TerminalText.escaped(fixIt.message) + replacement
      + "\n"
  }

  private func style(of severity: Severity) -> Style {
    switch severity {
    case .error: styler.palette.error
    case .warning: styler.palette.warning
    case .information: styler.palette.note
    }
  }
}
