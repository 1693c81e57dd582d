public import ArgumentParsing

/// A command: a declaration, options, and what it does with them, as an `OfflineCommand`, a
/// `MeshCommand`, or an `OfflineOrMeshCommand`.
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

  /// What the tree holds for it.
  static var action: CommandAction { get }
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
    .command(declaration, Options.self, action: action)
  }
}
