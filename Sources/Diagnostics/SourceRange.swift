/// A half-open range of byte offsets into one `SourceFile`.
///
/// Offsets are 32-bit: a source holds less than 4 GiB, which every reader checks before it parses.
public struct SourceRange: Hashable, Sendable, BitwiseCopyable {
  /// The offset of the first byte.
  public let start: UInt32
  /// The offset after the last byte; never less than `start`.
  public let end: UInt32

  /// Makes a range; an `end` before `start` is clamped to an empty range at `start`.
  @inlinable
  public init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = max(start, end)
  }

  /// Makes an empty range: a position between two bytes.
  @inlinable
  public init(at offset: UInt32) {
    self.start = offset
    self.end = offset
  }

  /// Whether the range covers no byte.
  @inlinable public var isEmpty: Bool { start == end }

  /// The number of bytes covered.
  @inlinable public var count: Int { Int(end) - Int(start) }

  /// The same range for subscripting a byte array.
  @inlinable public var indices: Range<Int> { Int(start)..<Int(end) }
}
