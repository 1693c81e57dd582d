/// The matches so far, found by their paths.
///
/// A search is O(length of the path + lengths that occur). At most 64 matches of one path are compared, so that the
/// whole stays near-linear; beyond that a cover may be missed, but never a wrong one told.
struct EarlierMatches {
  private struct Key: Hashable {
    let path: TextMatch?
    let ignoresCase: Bool
  }

  private static let comparisonLimit = 64

  private var matches: [Key: [HTTPMatch]] = [:]
  private var prefixLengths: Set<Int> = []

  /// Adds a match.
  mutating func add(_ match: HTTPMatch) {
    matches[Key(path: match.path, ignoresCase: match.ignoresCase), default: []].append(match)
    if let path = match.path, path.kind == .prefix { prefixLengths.insert(path.text.utf8.count) }
  }

  /// A match that takes every request that this one takes; nil when none is known to.
  func cover(of match: HTTPMatch) -> HTTPMatch? {
    if let found = cover(of: match, at: nil) { return found }
    guard let path = match.path else { return nil }
    return cover(of: match, at: path) ?? (path.kind == .regex ? nil : shorterPrefix(of: match, path))
  }

  /// A match of a shorter prefix of the path that takes every request that this one takes.
  func prefixCover(of match: HTTPMatch) -> HTTPMatch? {
    guard let path = match.path, path.kind == .prefix else { return nil }
    return shorterPrefix(of: match, path, isProper: true)
  }

  private func shorterPrefix(of match: HTTPMatch, _ path: TextMatch, isProper: Bool = false) -> HTTPMatch? {
    let length = path.text.utf8.count
    for shorter in prefixLengths.sorted() where isProper ? shorter < length : shorter <= length {
      let prefix = TextMatch(kind: .prefix, text: String(decoding: path.text.utf8.prefix(shorter), as: UTF8.self))
      if let found = cover(of: match, at: prefix) { return found }
    }
    return nil
  }

  /// A match of exactly a path; one that ignores case covers both kinds.
  private func cover(of match: HTTPMatch, at path: TextMatch?) -> HTTPMatch? {
    if !match.ignoresCase || path == nil, let found = cover(of: match, Key(path: path, ignoresCase: false)) {
      return found
    }
    let folded = path.map { TextMatch(kind: $0.kind, text: $0.text.lowercased()) }
    return cover(of: match, Key(path: folded, ignoresCase: true))
  }

  private func cover(of match: HTTPMatch, _ key: Key) -> HTTPMatch? {
    matches[key]?.prefix(Self.comparisonLimit).first { $0.conditions.covers(match.conditions) }
  }
}
