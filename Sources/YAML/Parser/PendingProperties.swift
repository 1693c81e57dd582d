import Diagnostics

/// The anchor and tag met before the node they belong to.
struct PendingProperties {
  var anchor: SourceRange?
  var tag: SourceRange?

  static var none: PendingProperties { PendingProperties() }

  var isEmpty: Bool { anchor == nil && tag == nil }

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
