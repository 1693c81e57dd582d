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
      words.contains { $0 == "--output=json" || Self.isBundle($0, endingIn: ["ojson", "o=json"]) }
      || zip(words, words.dropFirst()).contains { flag, value in
        value == "json" && (flag == "--output" || Self.isBundle(flag, endingIn: ["o"]))
      }
    self = isJSON ? .json : .text
  }

  /// Whether a word is short flags, the last of them as given: `-o`, `-Ro`.
  private static func isBundle(_ word: String, endingIn ends: [String]) -> Bool {
    word.hasPrefix("-") && !word.hasPrefix("--") && ends.contains { word.hasSuffix($0) }
  }
}
