import Output

/// The reference of a whole tree of commands as one Markdown document.
///
/// One of the renderers of the declarations: it holds no text about any command itself.
public struct CommandReference<Action: Sendable>: Sendable {
  private let root: CommandNode<Action>
  private let inherited: CommandInterface
  private let topics: [HelpTopic]

  /// Makes the reference of a tree.
  ///
  /// - Parameters:
  ///   - inherited: the flags that every command has.
  ///   - topics: what else there is help about.
  public init(_ root: CommandNode<Action>, inherited: CommandInterface, topics: [HelpTopic] = []) {
    self.root = root
    self.inherited = inherited
    self.topics = topics
  }

  /// The document.
  public func render() -> String {
    let name = root.declaration.name
    var text = "# Commands of \(name)\n\n\(root.declaration.summary).\n\n"
    text += flagTable("Flags of every command", inherited.visibleFlags)
    for child in root.visibleChildren { text += section(child, path: [name, child.declaration.name]) }
    for topic in topics { text += section(topic) }
    return String(text.dropLast())
  }

  private func section(_ node: CommandNode<Action>, path: [String]) -> String {
    let declaration = node.declaration
    var text = "## \(path.joined(separator: " "))\n\n\(declaration.summary).\n\n"
    text += "```sh\n\(node.usage(path: path))\n```\n\n"
    for paragraph in TextFlow.paragraphs(declaration.discussion) { text += Self.prose(paragraph) }
    if !declaration.aliases.isEmpty { text += "Other names: \(declaration.aliases.joined(separator: ", ")).\n\n" }
    let arguments = node.interface.arguments.map { [Self.code($0.usage), Self.cell($0.annotatedHelp)] }
    text += Self.table(["Argument", "Meaning"], arguments)
    text += flagTable("Flags", node.interface.visibleFlags)
    if !declaration.examples.isEmpty {
      let lines = declaration.examples.map { "# \($0.purpose)\n\($0.line)\n" }
      text += "```sh\n\(lines.joined(separator: "\n"))```\n\n"
    }
    for child in node.visibleChildren { text += section(child, path: path + [child.declaration.name]) }
    return text
  }

  private func section(_ topic: HelpTopic) -> String {
    var text = "## Topic: \(topic.name)\n\n\(topic.summary).\n\n"
    for part in topic.parts {
      switch part {
      case .paragraph(let paragraph): text += Self.prose(paragraph)
      case .terms(let title, let terms):
        text += Self.table([title, "Meaning"], terms.map { [Self.code($0.name), Self.cell($0.text)] })
      }
    }
    return text
  }

  private func flagTable(_ title: String, _ flags: [FlagDescription]) -> String {
    Self.table(
      [title, "Meaning"],
      flags.map { flag in
        let details = TextFlow.paragraphs(flag.annotatedDetails).map { "<br>\(Self.cell($0))" }.joined()
        return [Self.code(String(flag.listing.drop { $0 == " " })), Self.cell(flag.annotatedHelp) + details]
      }
    )
  }

  private static func table(_ titles: [String], _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "" }
    let lines = [titles, titles.map { _ in "---" }] + rows
    return lines.map { "| \($0.joined(separator: " | ")) |\n" }.joined() + "\n"
  }

  private static func prose(_ paragraph: String) -> String {
    TextFlow.lines(paragraph, width: 120).map { "\($0)\n" }.joined() + "\n"
  }

  private static func code(_ text: String) -> String { "`\(cell(text))`" }

  /// A `|` would end the cell (GitHub Flavored Markdown, "Tables").
  private static func cell(_ text: String) -> String {
    text.map { $0 == "|" ? "\\|" : $0 == "\n" ? " " : String($0) }.joined()
  }
}
