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
  /// Holds the first bytes, once there are more than memory may hold.
  private var file: FileDescriptor?
  private var fileCount = 0
  /// The bytes after those in the file.
  private var memory: [UInt8]
  /// Whether the file takes no more.
  private var isFileFull = false
  /// How many bytes were read.
  private var position = 0

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

  /// Whether there are no bytes.
  public var isEmpty: Bool { fileCount == 0 && memory.isEmpty }

  /// Adds bytes; only before the first byte is read.
  ///
  /// An error says that the file cannot be made or has no more room. Nothing is lost: these bytes and all that are added
  /// from then on are in memory.
  public mutating func write(_ bytes: [UInt8]) throws(SystemError) {
    let limit = file == nil ? memoryLimit : min(memoryLimit, FileReader.chunkSize)
    guard bytes.count > limit - memory.count, !isFileFull else { return memory.append(contentsOf: bytes) }
    // Before they are added: with them, an array that is full would take twice the memory.
    do { try moveToFile() } catch {
      memory.append(contentsOf: bytes)
      throw error
    }
    guard bytes.count > limit else { return memory.append(contentsOf: bytes) }
    memory = bytes
    try moveToFile()
  }

  private mutating func moveToFile() throws(SystemError) {
    // For the case that one of these throws.
    isFileFull = true
    if file == nil { file = try Self.unnamedFile(in: temporaryDirectory, for: path) }
    try file?.write(memory.span)
    isFileFull = false
    fileCount += memory.count
    // The room for the first bytes is much more than what is collected for one write to the file.
    let isLarge = memory.capacity > 2 * FileReader.chunkSize
    memory.removeAll(keepingCapacity: !isLarge)
  }

  /// Goes back to the first byte.
  public mutating func rewind() throws(SystemError) { position = 0 }

  /// The next bytes; nil at the end.
  public mutating func readChunk() throws(SystemError) -> [UInt8]? {
    if position < fileCount { return try readFromFile() }
    let start = max(0, position - fileCount)
    let end = min(memory.count, start + FileReader.chunkSize)
    guard start < end else { return nil }
    position = fileCount + end
    // Most often everything is less than a chunk.
    return end - start == memory.count ? memory : Array(memory[start..<end])
  }

  private mutating func readFromFile() throws(SystemError) -> [UInt8] {
    // A write that failed may have left bytes behind those that count.
    let limit = min(FileReader.chunkSize, fileCount - position)
    if position == 0, let number = file?.number { lseek(number, 0, SEEK_SET) }
    guard let chunk = try file?.read(atMost: limit), !chunk.isEmpty else {
      throw SystemError(.read, path, .other(EIO))
    }
    position += chunk.count
    return chunk
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
