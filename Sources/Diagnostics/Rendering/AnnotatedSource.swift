import Output

/// A source whose lines are shown to people with marks below them, as compilers do.
///
/// Names, messages and source lines may be untrusted: nothing in them reaches the terminal as a control character.
public struct AnnotatedSource: Sendable {
  /// What a message is, which decides its label and its colour.
  public enum Kind: Hashable, Sendable {
    /// What is reported.
    case problem(Severity)
    /// A second place that explains it.
    case note
  }

  /// The source.
  public let source: SourceFile
  private let lines: LineTable
  private let styler: Styler
  private let width: Int

  /// Prepares to show places of one source, in O(its bytes).
  ///
  /// Source lines are cut around the caret to fit `width` columns; widths below 40 count as 40, those above 10 000 as
  /// 10 000, since nobody reads longer lines and each line costs its width.
  public init(_ source: SourceFile, styler: Styler = .plain, width: Int = 100) {
    self.source = source
    self.lines = LineTable(source)
    self.styler = styler
    self.width = min(max(40, width), 10_000)
  }

  /// The number of columns that the line number of a place takes.
  public func gutter(of range: SourceRange) -> Int { String(lines.position(of: range.start).line).utf8.count }

  /// A message with its place; ends in a line feed.
  public func line(_ kind: Kind, _ message: String, code: String? = nil, at range: SourceRange) -> String {
    var text = header(kind, at: range)
    switch kind {
    case .problem: text += styler.apply(styler.palette.heading, to: Self.readable(message))
    case .note: text += Self.readable(message)
    }
    return text + (code.map { " [\($0)]" } ?? "") + "\n"
  }

  /// A message with its place, and the line with a caret; ends in a line feed.
  public func render(
    _ kind: Kind,
    _ message: String,
    code: String? = nil,
    at range: SourceRange,
    gutter: Int
  ) -> String {
    line(kind, message, code: code, at: range) + excerpt(of: range, style(of: kind), gutter: gutter)
  }

  /// The line that offers a fix-it.
  public func render(_ fixIt: Diagnostic.FixIt) -> String {
    // `write reviews` says the replacement already.
    let isSaid = fixIt.replacement.isEmpty || fixIt.message.hasSuffix(" " + fixIt.replacement)
    let replacement = isSaid ? "" : ": `\(TerminalText.escaped(fixIt.replacement))`"
    return styler.apply(styler.palette.help, to: "help:") + " " + TerminalText.escaped(fixIt.message) + replacement
      + "\n"
  }

  /// A message may quote a value of any length; what nobody can read is left out.
  private static func readable(_ message: String) -> String {
    let limit = 1000
    guard message.utf8.count > limit else { return TerminalText.escaped(message) }
    return TerminalText.escaped(String(message.unicodeScalars.prefix(limit))) + "..."
  }

  private func header(_ kind: Kind, at range: SourceRange) -> String {
    let position = lines.position(of: range.start)
    let place = "\(TerminalText.escaped(source.name)):\(position.line):\(position.column):"
    return styler.apply(styler.palette.heading, to: place) + " " + styler.apply(style(of: kind), to: label(of: kind))
      + " "
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

  private func label(of kind: Kind) -> String {
    switch kind {
    case .problem(let severity): severity.rawValue + ":"
    case .note: "note:"
    }
  }

  private func style(of kind: Kind) -> Style {
    switch kind {
    case .problem(.error): styler.palette.error
    case .problem(.warning): styler.palette.warning
    case .problem(.information), .note: styler.palette.note
    }
  }
}
