import ArgumentParsing

@testable import MeshCommands

/// Options of a command that has gates and nothing else.
struct GateTestOptions: GateCommandOptions {
  var mesh = MeshOptions()
  var gates = RolloutGateOptions()

  static let arguments: [Argument<Self>] = []
  static let flags: [Flag<Self>] = gateFlags + meshFlags

  private struct Inherited: CommandOptions {
    static let flags: [Flag<Self>] = []
    static let arguments: [Argument<Self>] = []
  }

  /// Reads the words of a command line.
  static func read(_ words: [String]) throws(UsageError) -> GateTestOptions {
    let root = CommandNode<Int>.command(CommandDeclaration("gates", summary: "Look at gates"), Self.self, action: 0)
    let invocation = try CommandLineParser(root: root, inherited: Inherited.self).parse(words)
    return try GateTestOptions(reading: invocation.words, path: invocation.path) { _ in nil }
  }
}
