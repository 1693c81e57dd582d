import ArgumentParsing

/// fish.
enum FishTarget: CompletionTarget {
  static let shell = Shell.fish
  static let examples = [Example("Use it in this shell only", "meshctl completion fish | source")]
}
