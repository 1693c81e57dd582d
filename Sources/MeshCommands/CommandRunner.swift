public import ArgumentParsing
import Console
import System

/// Runs command lines against a tree of commands.
public struct CommandRunner: Sendable {
  private let root: CommandNode<CommandAction>

  /// Makes a runner; without a tree, that of meshctl.
  public init(root: CommandNode<CommandAction> = CommandTree.root) { self.root = root }

  /// Runs one command line: the words after the program's name.
  ///
  /// Errors are shown on standard error; all output is flushed. A command that talks to a mesh runs as a task that a
  /// signal cancels, while this thread waits: it must be none of the cooperative pool.
  public func run(_ words: [String], in context: Context) -> ExitStatus {
    switch plan(words, in: context) {
    case .ended(let context, let status): return finish(status, in: context, words)
    case .offline(let context, let work): return finish(work(context), in: context, words)
    case .mesh(let context, let work): return finish(waiting(for: work, in: context, words), in: context, words)
    }
  }

  /// The same for callers that are tasks themselves.
  public func run(_ words: [String], in context: Context) async -> ExitStatus {
    switch plan(words, in: context) {
    case .ended(let context, let status): finish(status, in: context, words)
    case .offline(let context, let work): finish(work(context), in: context, words)
    case .mesh(let context, let work): finish(await work(context), in: context, words)
    }
  }

  /// What a command line asks for.
  private enum Plan {
    case ended(Context, ExitStatus)
    case offline(Context, (Context) -> ExitStatus)
    case mesh(Context, @Sendable (Context) async -> ExitStatus)
  }

  private func plan(_ words: [String], in context: Context) -> Plan {
    // The format for errors before the options of the command are known, and for those after it.
    let format = ErrorFormat(guessedFrom: words)
    let invocation: Invocation<CommandAction>
    let options: GlobalOptions
    do {
      invocation = try CommandLineParser(root: root, inherited: GlobalOptions.self).parse(words)
      options = try GlobalOptions(reading: invocation.inherited, path: invocation.path, environment: { _ in nil })
    } catch {
      return .ended(context, context.end(with: .usage(error), as: format))
    }
    let context = context.applying(options, format)
    switch invocation.node.content {
    case .command(_, let action) where !options.asksForHelp:
      switch action.work(invocation, context, format) {
      case .refused(let status): return .ended(context, status)
      case .offline(let work): return .offline(context, work)
      case .mesh(let work): return .mesh(context, work)
      }
    case .command, .group:
      let isBrief = !options.asksForHelp || invocation.inherited.flags.contains { $0.spelling == "-h" }
      let inherited = CommandInterface(GlobalOptions.self)
      let page = HelpPage(invocation.node, path: invocation.path, inherited: inherited, topics: HelpTopics.index)
      return .ended(context, show(page, isBrief ? .brief : .full, in: context, format))
    }
  }

  private func show(
    _ page: HelpPage<CommandAction>,
    _ extent: HelpPage<CommandAction>.Extent,
    in context: Context,
    _ format: ErrorFormat
  ) -> ExitStatus {
    do {
      try context.show(page, extent)
      return .done
    } catch {
      return context.end(with: error, as: format)
    }
  }

  private func waiting(
    for work: @escaping @Sendable (Context) async -> ExitStatus,
    in context: Context,
    _ words: [String]
  ) -> ExitStatus {
    do throws(SystemErrorReason) {
      let (status, interruption) = try RootTask.run(hangUps: context.hangUps) { await work(context) }
      // What was done in spite of the signal counts.
      guard status != .done, let interruption else { return status }
      return ExitStatus(interruption)
    } catch {
      return context.end(with: .failed(SystemError(.start, "a task", error)), as: ErrorFormat(guessedFrom: words))
    }
  }

  private func finish(_ status: ExitStatus, in context: Context, _ words: [String]) -> ExitStatus {
    do {
      try context.streams.output.flush()
      try context.streams.error.flush()
    } catch {
      let failure = context.end(with: .output(error), as: ErrorFormat(guessedFrom: words))
      return status == .done ? failure : status
    }
    return status
  }
}
