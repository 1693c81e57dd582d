#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes that can be read more than once, whatever they come from.
///
/// A regular file is read where it is. A pipe or terminal is copied once: into memory as long as it is small, else into
/// a file without a name that only this process can open, and that is gone when the process is.
public struct Spool: ~Copyable, Sendable, ChunkReader {
  /// The name for errors and diagnostics.
  public let path: String
  private var memory: [UInt8] = []
  /// The bytes of `memory` that were read.
  private var position = 0
  /// Holds the bytes instead of `memory`.
  private var file: FileReader?

  /// Takes the bytes of a reader, to its end if it cannot be rewound.
  ///
  /// Above `memoryLimit` bytes (64 MiB) the copy goes to a file in `temporaryDirectory`, the user's TMPDIR.
  public init(
    _ reader: consuming FileReader,
    temporaryDirectory: String = "/tmp",
    memoryLimit: Int = 64 * 1024 * 1024
  ) throws(SystemError) {
    path = reader.path
    if reader.isSeekable {
      file = consume reader
      return
    }
    while memory.count <= memoryLimit {
      guard let chunk = try reader.readChunk() else { return }
      memory.append(contentsOf: chunk)
    }
    let copy = try Self.unnamedFile(in: temporaryDirectory, for: path)
    try copy.write(memory.span)
    memory = []
    while let chunk = try reader.readChunk() { try copy.write(chunk.span) }
    lseek(copy.number, 0, SEEK_SET)
    file = try FileReader(copy)
  }

  /// Takes bytes that are in memory already.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.memory = bytes
  }

  /// The next bytes; nil at the end.
  public mutating func readChunk() throws(SystemError) -> [UInt8]? {
    if let chunk = try file?.readChunk() { return chunk }
    let end = min(memory.count, position + FileReader.chunkSize)
    guard position < end else { return nil }
    defer { position = end }
    return Array(memory[position..<end])
  }

  /// Goes back to the first byte.
  public mutating func rewind() throws(SystemError) {
    position = 0
    try file?.rewind()
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
