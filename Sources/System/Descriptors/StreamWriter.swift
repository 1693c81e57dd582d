/// Writes to a descriptor through a buffer.
///
/// `flush` must be called at the end: bytes still in the buffer are dropped with the writer, since a write that fails
/// could not be told to anyone.
public struct StreamWriter: ~Copyable, Sendable {
  /// Where the bytes go.
  public let descriptor: FileDescriptor
  private let capacity: Int
  private var buffer: [UInt8] = []

  /// Makes a writer with an empty buffer of so many bytes.
  public init(_ descriptor: consuming FileDescriptor, capacity: Int = 64 * 1024) {
    self.descriptor = descriptor
    self.capacity = max(1, capacity)
    buffer.reserveCapacity(self.capacity)
  }

  /// Takes bytes, and writes when the buffer is full.
  public mutating func write(_ bytes: [UInt8]) throws(SystemError) { try write(bytes[...]) }

  /// Takes bytes, and writes when the buffer is full; a piece larger than the buffer is not copied.
  public mutating func write(_ bytes: ArraySlice<UInt8>) throws(SystemError) {
    if buffer.count + bytes.count > capacity { try flush() }
    if bytes.count >= capacity {
      try descriptor.write(bytes.span)
    } else {
      buffer.append(contentsOf: bytes)
    }
  }

  /// Writes what the buffer holds; after an error too the buffer is empty.
  public mutating func flush() throws(SystemError) {
    if buffer.isEmpty { return }
    defer { buffer.removeAll(keepingCapacity: true) }
    try descriptor.write(buffer.span)
  }
}
