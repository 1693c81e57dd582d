/// A source of bytes that is read piece by piece.
public protocol ChunkReader: ~Copyable {
  /// The name for errors and diagnostics.
  var path: String { get }
  /// The next bytes; nil at the end.
  mutating func readChunk() throws(SystemError) -> [UInt8]?
  /// Goes back to where reading began.
  mutating func rewind() throws(SystemError)
}

extension ChunkReader where Self: ~Copyable {
  /// All remaining bytes; more than `limit` are an error of reason `.tooLarge`.
  public mutating func readAll(limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    while let chunk = try readChunk() {
      guard chunk.count <= limit - bytes.count else { throw SystemError(.read, path, .tooLarge(limit: limit)) }
      // The first chunk is most often the whole file.
      if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
    }
    return bytes
  }
}
