/// What a command line calls.
public struct Invocation<Action: Sendable>: Sendable {
  /// The names from the program's down to the command's; aliases are resolved.
  public internal(set) var path: [String]
  /// The command or group.
  public internal(set) var node: CommandNode<Action>
  /// The command's own flags and arguments.
  public internal(set) var words = ParsedWords()
  /// The inherited flags.
  public internal(set) var inherited = ParsedWords()
}
