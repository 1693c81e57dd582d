import Diagnostics

/// What the directives of a document say (YAML 1.2.2 §6.8).
struct Directives {
  /// A tag handle with what it stands for.
  struct TagHandle {
    let prefix: [UInt8]
    let range: SourceRange
  }

  /// By the bytes of the handle: documents may declare as many as they like.
  private(set) var tagHandles: [SourceBytes: TagHandle] = [:]
  private var version: SourceRange?

  /// Reads directive lines. Unknown directives are reserved and skipped (YAML 1.2.2 [83]).
  init(_ lines: [SourceRange], in bytes: SourceBytes) throws(SyntaxFailure) {
    for line in lines {
      let words = bytes[line.indices].split { $0.isBlank }.map(Array.init)
      switch words.first {
      case Array("%YAML".utf8): try readVersion(words, at: line)
      case Array("%TAG".utf8): try readTag(words, at: line)
      default: break
      }
    }
  }

  private mutating func readVersion(_ words: [[UInt8]], at line: SourceRange) throws(SyntaxFailure) {
    if let version { throw SyntaxFailure(.invalidDirective, at: line, related: version) }
    guard words.count == 2, Self.isVersionOne(words[1]) else { throw SyntaxFailure(.invalidDirective, at: line) }
    version = line
  }

  /// Any 1.x is read as 1.2 (YAML 1.2.2 §6.8.1); a higher major version is refused.
  private static func isVersionOne(_ word: [UInt8]) -> Bool {
    let parts = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].elementsEqual("1".utf8), !parts[1].isEmpty else { return false }
    return parts[1].allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// ns-tag-prefix (YAML 1.2.2 [93]).
  private static func isPrefix(_ word: [UInt8]) -> Bool {
    guard let first = word.first, !first.isFlowIndicator else { return false }
    for (index, byte) in word.enumerated() where !byte.isURICharacter {
      guard byte == UInt8(ascii: "%"), word.dropFirst(index + 1).prefix(2).count(where: \.isHexadecimal) == 2 else {
        return false
      }
    }
    return true
  }

  private mutating func readTag(_ words: [[UInt8]], at line: SourceRange) throws(SyntaxFailure) {
    guard words.count == 3, let first = words[1].first, let last = words[1].last,
      first == UInt8(ascii: "!"), last == UInt8(ascii: "!"),
      words[1].dropFirst().dropLast().allSatisfy(\.isTagWordCharacter), Self.isPrefix(words[2])
    else { throw SyntaxFailure(.invalidDirective, at: line) }
    if let before = tagHandles[SourceBytes(words[1])] {
      throw SyntaxFailure(.invalidDirective, at: line, related: before.range)
    }
    tagHandles[SourceBytes(words[1])] = TagHandle(prefix: words[2], range: line)
  }
}
