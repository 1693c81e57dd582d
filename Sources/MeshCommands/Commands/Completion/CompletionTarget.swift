import ArgumentParsing

/// A shell with a command of its own below `meshctl completion`.
protocol CompletionTarget {
  static var shell: Shell { get }
  /// How its script is put to use by hand.
  static var examples: [Example] { get }
}
