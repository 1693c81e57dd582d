import ArgumentParsing
import Console
import Output

/// `meshctl help`: all about a command or a topic.
struct Help: OfflineCommand {
  /// The arguments of `meshctl help`.
  struct Options: CommandOptions {
    var names: [String] = []
    var format: OutputFormat?

    static let flags: [Flag<Self>] = [
      .value("output", short: "o", "FORMAT", \.format, help: "with commands: how to write the list")
    ]

    static let arguments: [Argument<Self>] = [
      .remaining("NAME", \.names, help: "the command or topic; none for meshctl itself").completing(.commands)
    ]
  }

  static let declaration = CommandDeclaration(
    "help",
    summary: "Show help for a command or a topic",
    examples: [
      Example("List the commands and topics", "meshctl help"),
      Example("Tell all about a command", "meshctl help inject"),
      Example("Tell what exit statuses mean", "meshctl help exit-codes"),
      Example("List every command for a script", "meshctl help commands -o name"),
    ]
  )

  private static var path: [String] { [CommandTree.root.declaration.name, declaration.name] }

  private let options: Options

  init(_ options: Options) { self.options = options }

  var errorFormat: ErrorFormat { options.format?.errorFormat ?? .text }

  func run(in context: Context) throws(CommandError) -> ExitStatus {
    if let word = options.names.first, let surplus = options.names.dropFirst().first,
      HelpTopics.index.contains(where: { $0.name == word })
    {
      throw .usage(UsageError(.unexpectedArgument(surplus), path: Self.path))
    }
    if options.names == [HelpTopics.commands.name] {
      let places = CommandPlace.all.filter(\.node.children.isEmpty)
      let list = ListOptions(format: options.format ?? .table, omitsHeaders: true)
      try context.show(Listing(places), as: list, whenEmpty: "no commands")
      return .done
    }
    guard options.format == nil else {
      throw .usage(UsageError(.misplacedFlag("--output", needs: "help commands"), path: Self.path))
    }
    if let topic = HelpTopics.all.first(where: { $0.name == options.names.first }) {
      let stream = context.streams.output
      try context.writeLong(topic.render(width: stream.width, styler: stream.styler))
    } else {
      try showCommand(in: context)
    }
    return .done
  }

  private func showCommand(in context: Context) throws(CommandError) {
    let inherited = CommandInterface(GlobalOptions.self)
    let parser = CommandLineParser(root: CommandTree.root, inherited: GlobalOptions.self)
    let invocation: Invocation<CommandAction>
    do {
      invocation = try parser.parse(options.names)
    } catch {
      throw .usage(Self.suggestingTopics(error))
    }
    if let surplus = invocation.words.positionals.first {
      throw .usage(UsageError(.unknownCommand(surplus, suggestions: []), path: invocation.path))
    }
    let page = HelpPage(invocation.node, path: invocation.path, inherited: inherited, topics: HelpTopics.index)
    try context.show(page, .full)
  }

  /// Below the root there are only commands.
  private static func suggestingTopics(_ error: UsageError) -> UsageError {
    guard case .unknownCommand(let word, let commands) = error.problem, error.path.count == 1 else { return error }
    let topics = NearestMatch.candidates(for: word, among: HelpTopics.index.map(\.name))
    return UsageError(.unknownCommand(word, suggestions: commands + topics), path: error.path)
  }
}
