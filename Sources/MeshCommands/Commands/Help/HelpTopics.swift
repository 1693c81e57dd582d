import ArgumentParsing

/// What there is help about besides commands.
enum HelpTopics {
  /// The topics in the order in which help lists them.
  static var all: [HelpTopic] { [commands, environment, exitCodes, output] }

  /// `meshctl help commands`: a list made from the tree, one command a line.
  static let commands = HelpTopic("commands", summary: "Every command, one a line", [])
}
