import Diagnostics

/// The anchor and tag written before a node (YAML 1.2.2 §6.9), as ranges of the source.
public struct NodeProperties: Hashable, Sendable, BitwiseCopyable {
  /// The arena index of the node they belong to.
  public let node: UInt32
  /// The range of `&name`, with its `&`.
  public let anchor: SourceRange?
  /// The range of the tag as written, with its `!`.
  public let tag: SourceRange?

  /// The range from the first property to the end of the last.
  public var range: SourceRange? {
    switch (anchor, tag) {
    case (let anchor?, let tag?):
      SourceRange(start: min(anchor.start, tag.start), end: max(anchor.end, tag.end))
    case (let anchor?, nil): anchor
    case (nil, let tag?): tag
    case (nil, nil): nil
    }
  }
}
