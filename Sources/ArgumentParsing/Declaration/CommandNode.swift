/// A place in the tree of commands.
///
/// `Action` is whatever the caller runs for a command; this module never looks at it.
public struct CommandNode<Action: Sendable>: Sendable {
  /// What is at a place.
  public enum Content: Sendable {
    /// A command, its interface made when it is first needed: a start builds that of one command, not of all.
    case command(interface: @Sendable (CommandInterface.Extent) -> CommandInterface, action: Action)
    /// Commands under a common name, made when they are first looked at: a start makes those of the group that is called.
    case group(@Sendable () -> [CommandNode])
  }

  /// Its name and what it is for.
  public let declaration: CommandDeclaration
  /// What is there.
  public let content: Content
  /// The name of the command of a group that is meant where flags follow the group's name at once.
  public private(set) var defaultChild: String?

  /// A command with options of a type.
  public static func command<Options: CommandOptions>(
    _ declaration: CommandDeclaration,
    _: Options.Type,
    action: Action
  ) -> CommandNode {
    CommandNode(
      declaration: declaration,
      content: .command(interface: { CommandInterface(Options.self, $0) }, action: action)
    )
  }

  /// Commands under a common name.
  public static func group(
    _ declaration: CommandDeclaration,
    _ children: @autoclosure @escaping @Sendable () -> [CommandNode]
  ) -> CommandNode {
    CommandNode(declaration: declaration, content: .group(children))
  }

  /// The same group, which is short for one of its commands: `tool rules -f FILE` for `tool rules script -f FILE`.
  public func defaulting(to name: String) -> CommandNode {
    var node = self
    node.defaultChild = name
    return node
  }

  /// The places below; none below a command.
  public var children: [CommandNode] {
    switch content {
    case .command: []
    case .group(let children): children()
    }
  }

  /// The places below that help, man pages, completions and suggestions show.
  public var visibleChildren: [CommandNode] { children.filter { !$0.declaration.isHidden } }

  /// The flags and arguments; a group has none.
  public var interface: CommandInterface { interface(.whole) }

  func interface(_ extent: CommandInterface.Extent) -> CommandInterface {
    switch content {
    case .command(let interface, _): interface(extent)
    case .group: .empty
    }
  }

  /// The place below that a word calls.
  public func child(calledBy word: String) -> CommandNode? {
    let children = children
    // By index: `first(where:)` has the runtime look up types that only this line needs, at every start.
    for index in 0..<children.count where children[index].declaration.isCalled(by: word) { return children[index] }
    return nil
  }
}
