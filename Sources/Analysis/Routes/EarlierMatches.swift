/// The matches so far, found by their paths.
///
/// A search looks at the 32 shortest prefixes and compares 64 matches at most, so that the whole stays near-linear; beyond
/// that a cover may be missed, but never a wrong one told.
struct EarlierMatches {
  private struct Key: Hashable {
    let path: TextMatch?
    let ignoresCase: Bool
  }

  private static let comparisonLimit = 64
  private static let lengthLimit = 32

  private var matches: [Key: [HTTPMatch]] = [:]
  /// The lengths of the prefixes, ascending, each once.
  private var prefixLengths: [Int] = []

  /// Adds a match.
  mutating func add(_ match: HTTPMatch) {
    matches[Key(path: match.path, ignoresCase: match.ignoresCase), default: []].append(match)
    guard let path = match.path, path.kind == .prefix else { return }
    let length = path.text.utf8.count
    let place = prefixLengths.firstIndex { $0 >= length } ?? prefixLengths.count
    guard place < Self.lengthLimit, place == prefixLengths.count || prefixLengths[place] != length else { return }
    prefixLengths.insert(length, at: place)
    if prefixLengths.count > Self.lengthLimit { prefixLengths.removeLast() }
  }

  /// A match that takes every request that this one takes; nil when none is known to.
  func cover(of match: HTTPMatch) -> HTTPMatch? {
    var budget = Self.comparisonLimit
    if let found = cover(of: match, at: nil, &budget) { return found }
    guard let path = match.path else { return nil }
    if let found = cover(of: match, at: path, &budget) { return found }
    return path.kind == .regex ? nil : shorterPrefix(of: match, path, upTo: path.text.utf8.count, &budget)
  }

  /// A match of a shorter prefix of the path that takes every request that this one takes.
  func prefixCover(of match: HTTPMatch) -> HTTPMatch? {
    guard let path = match.path, path.kind == .prefix else { return nil }
    var budget = Self.comparisonLimit
    return shorterPrefix(of: match, path, upTo: path.text.utf8.count - 1, &budget)
  }

  private func shorterPrefix(
    of match: HTTPMatch,
    _ path: TextMatch,
    upTo longest: Int,
    _ budget: inout Int
  ) -> HTTPMatch? {
    for length in prefixLengths {
      guard length <= longest, budget > 0 else { return nil }
      let prefix = TextMatch(kind: .prefix, text: String(decoding: path.text.utf8.prefix(length), as: UTF8.self))
      if let found = cover(of: match, at: prefix, &budget) { return found }
    }
    return nil
  }

  /// A match of exactly a path; one that ignores case covers both kinds.
  private func cover(of match: HTTPMatch, at path: TextMatch?, _ budget: inout Int) -> HTTPMatch? {
    if !match.ignoresCase || path == nil,
      let found = cover(of: match, Key(path: path, ignoresCase: false), &budget)
    {
      return found
    }
    let folded = path.map { TextMatch(kind: $0.kind, text: $0.text.lowercased()) }
    return cover(of: match, Key(path: folded, ignoresCase: true), &budget)
  }

  private func cover(of match: HTTPMatch, _ key: Key, _ budget: inout Int) -> HTTPMatch? {
    guard budget > 0, let candidates = matches[key]?.prefix(budget) else { return nil }
    budget -= candidates.count
    return candidates.first { $0.conditions.covers(match.conditions) }
  }
}
