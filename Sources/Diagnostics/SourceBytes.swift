/// The bytes of a source: an array, or a part of one that shares its memory with the other parts. Immutable.
///
/// Offsets count from 0 wherever the part lies, and a slice keeps the offsets of what it was cut from.
public struct SourceBytes: Sendable {
  /// The offsets that can be read.
  public let indices: Range<Int>
  @usableFromInline let storage: [UInt8]
  /// The place of offset 0 in the storage.
  @usableFromInline let origin: Int

  @inlinable
  init(storage: [UInt8], origin: Int, indices: Range<Int>) {
    self.storage = storage
    self.origin = origin
    self.indices = indices
  }

  /// All bytes of an array, not copied. O(1).
  @inlinable
  public init(_ bytes: [UInt8]) {
    self.init(storage: bytes, origin: 0, indices: bytes.indices)
  }

  /// A part of an array, which keeps all of it alive; the range is clamped to what there is. O(1).
  @inlinable
  public init(sharing bytes: [UInt8], _ range: Range<Int>) {
    let range = range.clamped(to: bytes.indices)
    self.init(storage: bytes, origin: range.lowerBound, indices: 0..<range.count)
  }

  /// A part of other bytes, which keeps all of them alive; its offsets count from 0. The range is clamped. O(1).
  @inlinable
  public init(sharing bytes: SourceBytes, _ range: Range<Int>) {
    let range = range.clamped(to: bytes.indices)
    self.init(storage: bytes.storage, origin: bytes.origin + range.lowerBound, indices: 0..<range.count)
  }

  /// The bytes as an array: the storage itself if they are all of it, a copy otherwise.
  @inlinable public var array: [UInt8] {
    origin == 0 && indices == storage.indices ? storage : Array(slice(indices))
  }

  /// The bytes at some offsets as a slice, whose indices say nothing about offsets; all must be of `indices`. O(1).
  @inlinable
  public func slice(_ offsets: Range<Int>) -> ArraySlice<UInt8> {
    precondition(
      indices.lowerBound <= offsets.lowerBound && offsets.upperBound <= indices.upperBound,
      "no bytes at these offsets"
    )
    return storage[(origin + offsets.lowerBound)..<(origin + offsets.upperBound)]
  }

  /// Gives the bytes in place, the first at 0 of the buffer.
  @inlinable
  public func withUnsafeBufferPointer<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let part = (origin + indices.lowerBound)..<(origin + indices.upperBound)
    return try storage.withUnsafeBufferPointer { buffer throws(Failure) in
      try body(UnsafeBufferPointer(rebasing: buffer[part]))
    }
  }

  /// Gives the bytes in place, the first at 0 of the buffer.
  @inlinable
  public func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withUnsafeBufferPointer { buffer throws(Failure) in try body(UnsafeRawBufferPointer(buffer)) }
  }
}

extension SourceBytes: RandomAccessCollection {
  /// The first offset.
  @inlinable public var startIndex: Int { indices.lowerBound }
  /// The offset after the last.
  @inlinable public var endIndex: Int { indices.upperBound }

  /// The byte at an offset, which must be one of `indices`.
  @inlinable
  public subscript(offset: Int) -> UInt8 {
    precondition(indices.contains(offset), "no byte at this offset")
    return storage[origin + offset]
  }

  /// The bytes at some offsets, not copied; all must be of `indices`.
  @inlinable
  public subscript(offsets: Range<Int>) -> SourceBytes {
    precondition(
      indices.lowerBound <= offsets.lowerBound && offsets.upperBound <= indices.upperBound,
      "no bytes at these offsets"
    )
    return SourceBytes(storage: storage, origin: origin, indices: offsets)
  }

  /// Gives the bytes in place, the first at 0 of the buffer.
  @inlinable
  public func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result? {
    try withUnsafeBufferPointer { buffer in try body(buffer) }
  }
}

extension SourceBytes: Hashable {
  /// Whether both have the same bytes in the same order, whatever their offsets.
  public static func == (left: SourceBytes, right: SourceBytes) -> Bool {
    left.elementsEqual(right)
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
