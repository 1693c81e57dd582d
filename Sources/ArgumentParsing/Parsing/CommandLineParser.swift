/// Finds the command that a command line calls and sorts its words.
///
/// Flags may stand before and after arguments (`--flag=value`, `--flag value`, `-f value`, `-fvalue`, `-f=value`,
/// bundled switches), those of the root also before the command's name; `--` ends them. O(words × flags).
public struct CommandLineParser<Action: Sendable>: Sendable {
  private let root: CommandNode<Action>
  private let inherited: CommandInterface

  /// Makes a parser for a tree.
  ///
  /// - Parameter inherited: the flags that every command has.
  public init(root: CommandNode<Action>, inherited: CommandInterface) {
    self.root = root
    self.inherited = inherited
  }

  /// Parses the words after the program's name.
  ///
  /// Where one of them asks for help, mistakes on the line are passed over.
  public func parse(_ words: [String]) throws(UsageError) -> Invocation<Action> {
    var scan = CommandLineScan(root: root, inherited: inherited, words: words)
    do {
      try scan.run()
    } catch {
      if let help = scan.invocationForHelp() { return help }
      throw UsageError(error, path: scan.invocation.path)
    }
    return scan.invocation
  }
}
