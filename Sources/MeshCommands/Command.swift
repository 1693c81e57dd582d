public import ArgumentParsing

/// A command: a declaration, options, and what it does with them.
///
/// `run` is synchronous, and so is `main`. Measured as a static release binary that prints one line (Linux, best of
/// 300 starts, beside 0.37 ms for a static C program): a synchronous `main` 0.88 ms; the same with the concurrency
/// runtime linked but unused 1.05 ms; an asynchronous `main` 1.40 ms. Most commands need no network and must not
/// pay for those who do. A command that does becomes a second kind of `CommandAction`, whose asynchronous `run` the
/// runner starts as the one root task while the main thread waits; its kind is known from the tree before anything runs.
public protocol Command: Sendable {
  /// Its flags and arguments as properties.
  associatedtype Options: CommandOptions

  /// Its name, what it is for, and examples.
  static var declaration: CommandDeclaration { get }

  /// What its manual page tells besides; without it, what is true of every command.
  static var notes: CommandNotes { get }

  /// Makes the command from options as given.
  init(_ options: Options)

  /// How an error of this command is shown; text unless the options ask for machine output.
  var errorFormat: ErrorFormat { get }

  /// Does the work.
  func run(in context: Context) throws(CommandError) -> ExitStatus
}

extension Command {
  /// The usual exit statuses, and the variables that all commands heed.
  public static var notes: CommandNotes {
    CommandNotes(exitStatuses: ExitStatus.usual, environment: Variable.everywhere)
  }

  /// Text.
  public var errorFormat: ErrorFormat { .text }

  /// The command's place in the tree.
  static var node: CommandNode<CommandAction> {
    .command(declaration, Options.self, action: CommandAction(Self.self))
  }
}
