import Analysis
import ArgumentParsing
import Output

/// Patterns of findings as one word of the command line: `IST0118,MSH0102`.
struct FindingPatterns: ArgumentValue {
  let patterns: [FindingPattern]

  init(argument: String) throws(InvalidValue) {
    var patterns: [FindingPattern] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let pattern = FindingPattern(String(part)) else {
        throw .malformed(expected: FindingCode.advice(on: String(part.prefix { $0 != "=" })))
      }
      patterns.append(pattern)
    }
    self.patterns = patterns
  }

  var argument: String { patterns.map(\.text).joined(separator: ",") }
}

extension FindingCode {
  /// What to write instead of a word that is no code.
  static func advice(on word: String) -> String {
    let names = allCases.map(\.rawValue) + allCases.map(\.entry.name)
    let near = NearestMatch.candidates(for: word.hasPrefix("I") ? word : word.uppercased(), among: names)
    guard let first = near.first else { return "a code such as IST0101" }
    return "a code such as \(first)"
  }
}
