import ArgumentParsing

/// How a command tells of what goes on.
enum ProgressFormat: String, CaseIterable, ArgumentValue {
  /// A line a change, for people.
  case text
  /// A JSON object a line, for programs.
  case json

  /// How errors are shown beside it.
  var errorFormat: ErrorFormat { self == .json ? .json : .text }
}
