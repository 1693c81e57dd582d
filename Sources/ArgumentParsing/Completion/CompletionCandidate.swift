/// A word that may stand in the place of an unfinished one.
public struct CompletionCandidate: Hashable, Sendable {
  /// The whole word, with what was typed of it.
  public let word: String
  /// A phrase about it; may be empty.
  public let help: String

  /// Makes a candidate.
  public init(_ word: String, help: String = "") {
    self.word = word
    self.help = help
  }
}
