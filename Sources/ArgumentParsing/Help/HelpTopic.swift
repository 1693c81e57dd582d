public import Output

/// A page of help about something that all commands share.
public struct HelpTopic: Hashable, Sendable {
  /// A part of a page.
  public enum Part: Hashable, Sendable {
    /// Prose.
    case paragraph(String)
    /// Words with what is said about them, below a heading.
    case terms(String, [Term])
  }

  /// The word that asks for it, after `help`.
  public let name: String
  /// What it is about, in at most 60 characters: begins with a capital letter, has no full stop.
  public let summary: String
  /// What it tells.
  public let parts: [Part]

  /// Makes a topic.
  public init(_ name: String, summary: String, _ parts: [Part]) {
    self.name = name
    self.summary = summary
    self.parts = parts
  }

  /// The page, a line feed after each line.
  public func render(width: Int, styler: Styler = .plain) -> String {
    var text = HelpText(width: HelpText.readable(width), styler: styler)
    text.paragraph(summary)
    for part in parts {
      switch part {
      case .paragraph(let paragraph): text.paragraph(paragraph)
      case .terms(let title, let terms):
        text.list(title.uppercased(), terms.map { HelpText.Item(term: $0.name, text: $0.text) })
      }
    }
    return text.text
  }
}
