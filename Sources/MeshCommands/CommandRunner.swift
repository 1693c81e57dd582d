public import ArgumentParsing
import Console

/// Runs command lines against a tree of commands.
public struct CommandRunner: Sendable {
  private let root: CommandNode<CommandAction>

  /// Makes a runner; without a tree, that of meshctl.
  public init(root: CommandNode<CommandAction> = CommandTree.root) { self.root = root }

  /// Runs one command line: the words after the program's name.
  ///
  /// Errors are shown on standard error; all output is flushed.
  public func run(_ words: [String], in context: Context) -> ExitStatus {
    // The format for errors before the options of the command are known, and for those after it.
    let format = ErrorFormat(guessedFrom: words)
    let (context, status) = perform(words, in: context, format)
    do {
      try context.streams.output.flush()
      try context.streams.error.flush()
    } catch {
      let failure = context.end(with: .output(error), as: format)
      return status == .done ? failure : status
    }
    return status
  }

  private func perform(_ words: [String], in context: Context, _ format: ErrorFormat) -> (Context, ExitStatus) {
    let inherited = CommandInterface(GlobalOptions.self)
    let invocation: Invocation<CommandAction>
    let options: GlobalOptions
    do {
      invocation = try CommandLineParser(root: root, inherited: inherited).parse(words)
      options = try GlobalOptions(reading: invocation.inherited, path: invocation.path, environment: { _ in nil })
    } catch {
      return (context, context.end(with: .usage(error), as: format))
    }
    let context = context.applying(options, format)
    switch invocation.node.content {
    case .command(_, let action) where !options.asksForHelp:
      return (context, action.run(invocation, context, format))
    case .command, .group:
      let isBrief = !options.asksForHelp || invocation.inherited.flags.contains { $0.spelling == "-h" }
      let page = HelpPage(invocation.node, path: invocation.path, inherited: inherited, topics: HelpTopics.index)
      do {
        try context.show(page, isBrief ? .brief : .full)
        return (context, .done)
      } catch {
        return (context, context.end(with: error, as: format))
      }
    }
  }
}
