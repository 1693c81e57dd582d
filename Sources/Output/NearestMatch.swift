/// Finds the names that a mistyped one may have meant.
public enum NearestMatch {
  /// The candidates nearest to a word, nearest first and in their given order where equally near.
  ///
  /// Near is a distance of 2 for words of 5 letters and more, of 1 for words of 2 to 4; capitals do not count.
  /// O(letters) for each candidate of about the same length, O(1) for the others.
  public static func candidates(for word: String, among names: [String], limit: Int = 3) -> [String] {
    let letters = Array(word.lowercased().unicodeScalars)
    let reach =
      switch letters.count {
      case ...1: 0
      case 2...4: 1
      default: 2
      }
    let ranked = names.enumerated().compactMap { place, name -> (distance: Int, place: Int, name: String)? in
      let distance = distance(from: letters, to: Array(name.lowercased().unicodeScalars), atMost: reach)
      return distance.map { ($0, place, name) }
    }
    return ranked.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }.prefix(max(0, limit)).map(\.name)
  }

  /// The number of insertions, deletions, replacements and swaps of neighbours that turn one word into the other;
  /// nil if there are more than `reach`.
  ///
  /// This is the restricted Damerau–Levenshtein distance, computed on the diagonals that `reach` allows.
  static func distance(from first: [Unicode.Scalar], to second: [Unicode.Scalar], atMost reach: Int) -> Int? {
    guard abs(first.count - second.count) <= reach else { return nil }
    let tooFar = reach + 1
    // Three rows of the table take turns.
    var beforePrevious = [Int](repeating: tooFar, count: second.count + 1)
    var previous = (0...second.count).map { min($0, tooFar) }
    var current = beforePrevious
    for row in 0..<first.count {
      for column in current.indices { current[column] = tooFar }
      if row + 1 <= reach { current[0] = row + 1 }
      for column in max(0, row - reach)..<max(0, row - reach, min(second.count, row + reach + 1)) {
        let replacement = previous[column] + (first[row] == second[column] ? 0 : 1)
        var best = min(replacement, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          best = min(best, beforePrevious[column - 1] + 1)
        }
        current[column + 1] = min(best, tooFar)
      }
      swap(&beforePrevious, &previous)
      swap(&previous, &current)
    }
    let distance = previous[second.count]
    return distance <= reach ? distance : nil
  }
}
