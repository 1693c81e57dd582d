/// Finds what misspelt names may have meant, for so many as people read.
///
/// A search is linear in the names, so that only the first hundred are made; the answers are kept.
struct NearNames {
  private struct Key: Hashable {
    let word: String
    let scope: String
  }

  private static let searchLimit = 100

  private var answers: [Key: String?] = [:]

  /// The one name of a scope that is near a word; nil when none is, or several, or too many were asked for.
  mutating func nearest(to word: String, in scope: String, among names: () -> [String]) -> String? {
    let key = Key(word: word, scope: scope)
    if let answer = answers[key] { return answer }
    guard answers.count < Self.searchLimit else { return nil }
    let answer = NameSuggestion.nearest(to: word, among: names())
    answers[key] = .some(answer)
    return answer
  }
}
