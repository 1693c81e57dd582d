import ArgumentParsing

/// How `meshctl check` writes its report.
enum CheckFormat: String, CaseIterable, ArgumentValue {
  /// Every check, for people.
  case table
  /// What is not as it should be alone; nothing at all where all is well.
  case short
  /// For programs.
  case json

  /// How errors are shown beside it.
  var errorFormat: ErrorFormat { self == .json ? .json : .text }
}
