import ArgumentParsing

/// `meshctl help`: all about a command.
struct Help: Command {
  /// The arguments of `meshctl help`.
  struct Options: CommandOptions {
    var names: [String] = []

    static let arguments: [Argument<Self>] = [
      .remaining("COMMAND", \.names, help: "the command, such as version; none for meshctl itself")
    ]
  }

  static let declaration = CommandDeclaration(
    "help",
    summary: "Show help for a command",
    examples: [
      Example("List the commands", "meshctl help"),
      Example("Tell all about a command", "meshctl help version"),
    ]
  )

  private let options: Options

  init(_ options: Options) { self.options = options }

  func run(in context: Context) throws(CommandError) -> ExitStatus {
    let inherited = CommandInterface(GlobalOptions.self)
    let parser = CommandLineParser(root: CommandTree.root, inherited: inherited)
    let invocation: Invocation<CommandAction>
    do {
      invocation = try parser.parse(options.names)
    } catch {
      throw .usage(error)
    }
    if let surplus = invocation.words.positionals.first {
      throw .usage(UsageError(.unknownCommand(surplus, suggestions: []), path: invocation.path))
    }
    try context.show(HelpPage(invocation.node, path: invocation.path, inherited: inherited), .full)
    return .done
  }
}
