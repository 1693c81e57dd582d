import Diagnostics

/// The anchor and tag met before the node they belong to.
///
/// Two words, 0 for what is not there: most nodes have neither, and the value goes with each in registers.
struct PendingProperties: BitwiseCopyable {
  private var anchorWord: UInt64 = 0
  private var tagWord: UInt64 = 0

  init(anchor: SourceRange? = nil, tag: SourceRange? = nil) {
    self.anchor = anchor
    self.tag = tag
  }

  static var none: PendingProperties { PendingProperties() }

  @inline(__always) var isEmpty: Bool { anchorWord | tagWord == 0 }

  var anchor: SourceRange? {
    get { Self.range(anchorWord) }
    set { anchorWord = Self.word(newValue) }
  }

  var tag: SourceRange? {
    get { Self.range(tagWord) }
    set { tagWord = Self.word(newValue) }
  }

  private static func range(_ word: UInt64) -> SourceRange? {
    guard word != 0 else { return nil }
    return SourceRange(start: UInt32(truncatingIfNeeded: word), end: UInt32(truncatingIfNeeded: word >> 32))
  }

  /// Neither an anchor nor a tag is empty, so that its end is never 0.
  private static func word(_ range: SourceRange?) -> UInt64 {
    range.map { UInt64($0.end) << 32 | UInt64($0.start) } ?? 0
  }

  /// The offset after the last of them.
  var end: UInt32? {
    switch (anchor, tag) {
    case (let anchor?, let tag?): max(anchor.end, tag.end)
    case (let anchor?, nil): anchor.end
    case (nil, let tag?): tag.end
    case (nil, nil): nil
    }
  }

  /// Joins properties from an earlier line with these; a node has at most one anchor and one tag (YAML 1.2.2 [96]).
  func joined(with later: PendingProperties) throws(SyntaxFailure) -> PendingProperties {
    if let first = anchor, let second = later.anchor {
      throw SyntaxFailure(.duplicateProperty, at: second, related: first)
    }
    if let first = tag, let second = later.tag {
      throw SyntaxFailure(.duplicateProperty, at: second, related: first)
    }
    return PendingProperties(anchor: anchor ?? later.anchor, tag: tag ?? later.tag)
  }
}
