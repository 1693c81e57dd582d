/// One node of the arena: 24 bytes, no pointers, meaning only together with its document's bytes.
public struct NodeRecord: Sendable, BitwiseCopyable {
  /// Facts that a walk needs without looking at the source.
  public struct Flags: OptionSet, Sendable, BitwiseCopyable {
    /// The bits.
    public let rawValue: UInt8

    /// Makes flags from bits.
    @inlinable
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The scalar's value is its bytes as they stand: no escapes, no folding.
    @inlinable public static var verbatim: Flags { Flags(rawValue: 1) }
    /// The node has an anchor or a tag, found in the document's side table.
    @inlinable public static var hasProperties: Flags { Flags(rawValue: 2) }
    /// The node is a mapping key.
    @inlinable public static var isKey: Flags { Flags(rawValue: 4) }
    /// The key was written with `?`, or the flow pair stands alone in a sequence (`[a: b]`).
    @inlinable public static var isExplicit: Flags { Flags(rawValue: 8) }
  }

  /// The offset of the node's first byte: an opening quote, bracket, first key or `-`; never its properties.
  public var start: UInt32
  /// The offset after its last byte. A block collection ends where its last child ends.
  public var end: UInt32
  /// The arena index after the node's last descendant: the next sibling, or the end of the parent.
  public var next: UInt32
  /// Collections: the number of pairs or items. Block scalars: the column of their text. Aliases: the target's index.
  public var detail: UInt32
  /// Where the node's indicator is: an item's `-`, a value's `:`, an explicit key's `?`; `start` where there is none.
  public var indicator: UInt32
  /// What the node is.
  public var kind: NodeKind
  /// How it was written.
  public var style: NodeStyle
  /// Facts about it.
  public var flags: Flags

  @inlinable
  init(
    _ kind: NodeKind,
    _ style: NodeStyle,
    start: UInt32,
    end: UInt32,
    indicator: UInt32,
    detail: UInt32 = 0,
    flags: Flags = []
  ) {
    self.start = start
    self.end = end
    self.next = 0
    self.detail = detail
    self.indicator = indicator
    self.kind = kind
    self.style = style
    self.flags = flags
  }
}
