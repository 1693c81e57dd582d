import ArgumentParsing

/// A command or group of the tree, with the names down to it.
struct CommandPlace: Sendable {
  /// The names from the program's down to its own.
  let path: [String]
  /// What is there.
  let node: CommandNode<CommandAction>

  /// What is typed after the program's name; nothing for the root.
  var name: String { path.dropFirst().joined(separator: " ") }

  /// Every visible command and group of the tree, the root first, each before those below it.
  static var all: [CommandPlace] {
    CommandPlace(path: [CommandTree.root.declaration.name], node: CommandTree.root).below
  }

  private var below: [CommandPlace] {
    [self] + node.visibleChildren.flatMap { CommandPlace(path: path + [$0.declaration.name], node: $0).below }
  }
}
