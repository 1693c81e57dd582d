/// Finds the command that a command line calls and sorts its words.
///
/// Flags may stand before and after arguments (`--flag=value`, `--flag value`, `-f value`, `-fvalue`, `-f=value`,
/// bundled switches), those of the root also before the command's name; `--` ends them. O(words × flags).
public struct CommandLineParser<Action: Sendable>: Sendable {
  private let root: CommandNode<Action>
  private let inherited: @Sendable (CommandInterface.Extent) -> CommandInterface

  /// Makes a parser for a tree.
  ///
  /// - Parameter inherited: the options whose flags every command has.
  public init<Inherited: CommandOptions>(root: CommandNode<Action>, inherited: Inherited.Type) {
    self.root = root
    self.inherited = { CommandInterface(Inherited.self, $0) }
  }

  /// Parses the words after the program's name.
  ///
  /// Where one of them asks for help, mistakes on the line are passed over.
  public func parse(_ words: [String]) throws(UsageError) -> Invocation<Action> {
    var scan = CommandLineScan(root: root, inherited: inherited(.syntax), words: words)
    do {
      try scan.run()
      try checkConflicts(in: scan.invocation)
    } catch {
      if let help = scan.invocationForHelp() { return help }
      throw UsageError(error, path: scan.invocation.path)
    }
    return scan.invocation
  }

  private func checkConflicts(in invocation: Invocation<Action>) throws(UsageProblem) {
    try Self.checkConflicts(of: invocation.words.flags) { invocation.node.interface }
    try Self.checkConflicts(of: invocation.inherited.flags) { inherited(.whole) }
  }

  private static func checkConflicts(
    of given: [FlagOccurrence],
    _ interface: () -> CommandInterface
  ) throws(UsageProblem) {
    // One flag alone is in nobody's way.
    guard given.count > 1 else { return }
    let flags = interface().flags
    for (place, later) in given.enumerated() {
      let conflicts = flags[later.index].conflicts
      for earlier in given.prefix(place) where conflicts.contains(flags[earlier.index].name) {
        throw .conflictingFlags(earlier.spelling, later.spelling)
      }
    }
  }
}
