/// A word and what is said about it: an exit status, an environment variable, a file, a topic of help.
public struct Term: Hashable, Sendable {
  /// The word.
  public let name: String
  /// What is said about it: sentences, or in a list of topics a summary without a full stop.
  public let text: String

  /// Makes a term.
  public init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }
}
