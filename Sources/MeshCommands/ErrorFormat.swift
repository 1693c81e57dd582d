/// How an error is shown on standard error.
public enum ErrorFormat: Hashable, Sendable {
  /// For people: `error:` and `help:` lines.
  case text
  /// For programs: one line of JSON.
  case json

  /// The format that a command line asks for which could not be parsed, as far as its words tell: `-o json`.
  init(guessedFrom words: [String]) {
    let words = words.prefix { $0 != "--" }
    let isJSON =
      words.contains { ["--output=json", "-o=json", "-ojson"].contains($0) }
      || zip(words, words.dropFirst()).contains { ["--output", "-o"].contains($0) && $1 == "json" }
    self = isJSON ? .json : .text
  }
}
