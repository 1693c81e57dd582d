/// Alternatives by `||`, each of comparisons that must all be met (Masterminds/semver: constraints.go).
struct VersionConstraint: Sendable {
  private let alternatives: [[VersionComparison]]

  /// Reads a constraint; nil when the text is none.
  init?(_ text: String) {
    var alternatives: [[VersionComparison]] = []
    for alternative in ByteText.split(text, by: "||") {
      var comparisons: [VersionComparison] = []
      for part in Self.parts(of: ByteText.trimmed(alternative)) {
        guard let comparison = VersionComparison(part) else { return nil }
        comparisons.append(comparison)
      }
      guard !comparisons.isEmpty else { return nil }
      alternatives.append(comparisons)
    }
    self.alternatives = alternatives
  }

  /// Whether a version meets an alternative.
  func isMet(by version: SemanticVersion) -> Bool {
    alternatives.contains { $0.allSatisfy { $0.isMet(by: version) } }
  }

  /// Comparisons between commas and spaces; spaces behind a relation belong to it, and `1 - 2` is `>=1 <=2`.
  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    let words = text.split { $0 == " " || $0 == "," }.map(String.init)
    var index = 0
    while index < words.count {
      let word = words[index]
      if index + 2 < words.count, words[index + 1] == "-" {
        parts += [">=" + word, "<=" + words[index + 2]]
        index += 3
      } else if word.allSatisfy({ "<>=!~^".contains($0) }), index + 1 < words.count {
        parts.append(word + words[index + 1])
        index += 2
      } else {
        parts.append(word)
        index += 1
      }
    }
    return parts
  }
}
