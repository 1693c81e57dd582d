/// A word and what is said about it: an exit status, an environment variable, a file.
public struct Term: Hashable, Sendable {
  /// The word.
  public let name: String
  /// What is said about it: one or more sentences.
  public let text: String

  /// Makes a term.
  public init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }
}
