/// Bytes that can be read more than once, whatever they come from.
///
/// A regular file is read where it is. A pipe or terminal is copied once.
public struct Spool: ~Copyable, Sendable, ChunkReader {
  /// The name for errors and diagnostics.
  public let path: String
  private var file: FileReader?
  /// Holds the bytes of what is no file.
  private var copy: SpooledBytes?

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
    var copy = SpooledBytes(path: path, temporaryDirectory: temporaryDirectory, memoryLimit: memoryLimit)
    while let chunk = try reader.readChunk() { try copy.write(chunk) }
    self.copy = consume copy
  }

  /// Takes bytes that are in memory already.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    copy = SpooledBytes(path: path, bytes: bytes)
  }

  /// The next bytes; nil at the end.
  public mutating func readChunk() throws(SystemError) -> [UInt8]? {
    if let chunk = try file?.readChunk() { return chunk }
    return try copy?.readChunk() ?? nil
  }

  /// Goes back to the first byte.
  public mutating func rewind() throws(SystemError) {
    try file?.rewind()
    try copy?.rewind()
  }
}
