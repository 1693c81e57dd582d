#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes that are written once and then read as often as they are rewound.
///
/// They are in memory as long as they are few, else in a file without a name that only this process can open, and that is
/// gone when the process is.
public struct SpooledBytes: ~Copyable, Sendable, ChunkReader {
  /// The name for errors.
  public let path: String
  private let temporaryDirectory: String
  private let memoryLimit: Int
  private var memory: [UInt8]
  /// The bytes of `memory` that were read.
  private var position = 0
  /// Takes the bytes instead of `memory` until they are read.
  private var writer: StreamWriter?
  /// Gives what `writer` took.
  private var reader: FileReader?

  /// Makes room for bytes: beyond `memoryLimit` they go to a file in `temporaryDirectory`, the user's TMPDIR.
  public init(path: String, temporaryDirectory: String, memoryLimit: Int) {
    self.path = path
    self.temporaryDirectory = temporaryDirectory
    self.memoryLimit = memoryLimit
    memory = []
  }

  /// Takes bytes that are in memory already.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    temporaryDirectory = ""
    memoryLimit = .max
    memory = bytes
  }

  /// Adds bytes; only before the first `rewind`. After an error the bytes are lost.
  public mutating func write(_ bytes: [UInt8]) throws(SystemError) {
    if writer == nil {
      guard bytes.count > memoryLimit - memory.count else { return memory.append(contentsOf: bytes) }
      writer = StreamWriter(try Self.unnamedFile(in: temporaryDirectory, for: path), capacity: FileReader.chunkSize)
      try writer?.write(memory)
      memory = []
    }
    try writer?.write(bytes)
  }

  /// Goes back to the first byte; nothing can be added from then on.
  public mutating func rewind() throws(SystemError) {
    position = 0
    if let writer = writer.take() {
      let file = try writer.flushed()
      lseek(file.number, 0, SEEK_SET)
      reader = try FileReader(file)
    }
    try reader?.rewind()
  }

  /// The next bytes; nil at the end, and before the first `rewind` for bytes that are not in memory.
  public mutating func readChunk() throws(SystemError) -> [UInt8]? {
    if let chunk = try reader?.readChunk() { return chunk }
    let end = min(memory.count, position + FileReader.chunkSize)
    guard position < end else { return nil }
    defer { position = end }
    // Most often everything is less than a chunk.
    return end - position == memory.count ? memory : Array(memory[position..<end])
  }

  /// Makes a file that no other process can open by name (mode 0600, unlinked at once).
  private static func unnamedFile(in directory: String, for path: String) throws(SystemError) -> FileDescriptor {
    do throws(SystemErrorReason) {
      let created = try TemporaryFile(in: directory + "/", permissions: 0o600)
      unlink(created.path)
      return FileDescriptor(owning: created.number, path: path)
    } catch {
      throw SystemError(.create, directory, error)
    }
  }
}
