public import Output

/// The help of a command or group, as text of a width.
///
/// One of the renderers of the declarations: it holds no text about any command itself.
public struct HelpPage<Action: Sendable>: Sendable {
  /// How much a page tells.
  public enum Extent: Hashable, Sendable {
    /// A phrase for each flag: `-h`.
    case brief
    /// Also the sentences about the command and each flag: `--help`, `help`.
    case full
  }

  private let node: CommandNode<Action>
  private let path: [String]
  private let inherited: CommandInterface
  private let topics: [Term]

  /// Makes the page of a place in the tree.
  ///
  /// - Parameters:
  ///   - path: the names from the program's down to the place.
  ///   - inherited: the flags that every command has.
  ///   - topics: what else there is help about; the page of the root lists it.
  public init(
    _ node: CommandNode<Action>,
    path: [String],
    inherited: CommandInterface,
    topics: [Term] = []
  ) {
    self.node = node
    self.path = path
    self.inherited = inherited
    self.topics = topics
  }

  /// The page, a line feed after each line.
  public func render(_ extent: Extent, width: Int, styler: Styler = .plain) -> String {
    var text = HelpText(width: HelpText.readable(width), styler: styler)
    text.paragraph(node.declaration.summary)
    if extent == .full { TextFlow.paragraphs(node.declaration.discussion).forEach { text.paragraph($0) } }
    text.section("USAGE", [node.usage(path: path)])
    text.section("ALIASES", node.declaration.aliases)
    text.section("EXAMPLES", exampleLines)
    text.list(
      "COMMANDS",
      node.visibleChildren.map { HelpText.Item(term: $0.declaration.name, text: $0.declaration.summary) }
    )
    let interface = node.interface
    text.list("ARGUMENTS", interface.arguments.map { HelpText.Item(term: $0.usage, text: $0.annotatedHelp) })
    text.list("FLAGS", interface.visibleFlags.filter { $0.section == .command }.map { item($0, extent) })
    let connection = interface.visibleFlags.filter { $0.section == .connection }
    if extent == .full { text.list("CONNECTION FLAGS", connection.map { item($0, extent) }) }
    let isRoot = path.count == 1
    text.list(isRoot ? "FLAGS" : "INHERITED FLAGS", inherited.visibleFlags.map { item($0, extent) })
    if isRoot { text.list("HELP TOPICS", topics.map { HelpText.Item(term: $0.name, text: $0.text) }) }
    if extent == .brief, !connection.isEmpty {
      text.section("LEARN MORE", ["--help tells more, and the flags for the connection to a cluster"])
    }
    if !node.children.isEmpty {
      text.section("LEARN MORE", ["\(path.joined(separator: " ")) COMMAND --help tells all about a command"])
    }
    return text.text
  }

  private var exampleLines: [String] {
    node.declaration.examples.enumerated().flatMap { place, example in
      (place == 0 ? [] : [""]) + ["# \(example.purpose)", example.line]
    }
  }

  private func item(_ flag: FlagDescription, _ extent: Extent) -> HelpText.Item {
    HelpText.Item(term: flag.listing, text: flag.annotatedHelp, details: extent == .full ? flag.annotatedDetails : "")
  }
}
