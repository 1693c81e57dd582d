import ArgumentParsing

/// What there is help about besides commands.
enum HelpTopics {
  /// The pages.
  static var all: [HelpTopic] { [environment, exitCodes, meshes, output, selectors] }

  /// `meshctl help commands`: a list made from the tree, one command a line, and so no page.
  static let commands = Term("commands", "Every command, one a line")

  /// The words that `meshctl help` takes and their summaries, in the order in which help lists them.
  static var index: [Term] { [commands] + all.map { Term($0.name, $0.summary) } }
}
