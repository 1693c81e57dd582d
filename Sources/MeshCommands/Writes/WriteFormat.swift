import ArgumentParsing

/// What a command that writes prints of what it wrote, in place of a line each.
enum WriteFormat: String, CaseIterable, ArgumentValue {
  /// One reference a line.
  case name
  /// The resources as they are then.
  case json
  case yaml

  /// With `-o json` messages are JSON too, so that a script can read both streams.
  var errorFormat: ErrorFormat { self == .json ? .json : .text }
}
