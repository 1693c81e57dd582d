import System

/// Output held back until its input is known to be good: in memory while it is small, else in a file without a name.
///
/// Where no such file can be made or written, the output is lost, and must be made again.
struct HeldOutput: ByteSink, ~Copyable {
  private var held: SpooledBytes
  private var isLost = false

  /// Makes an empty hold; beyond `memoryLimit` bytes a file is made in a directory.
  init(temporaryDirectory: String, memoryLimit: Int) {
    held = SpooledBytes(
      path: "a temporary file in \(temporaryDirectory)",
      temporaryDirectory: temporaryDirectory,
      memoryLimit: memoryLimit
    )
  }

  mutating func write(_ bytes: [UInt8]) {
    guard !isLost else { return }
    do { try held.write(bytes) } catch { lose() }
  }

  /// Writes everything to a sink; false, and nothing is written, if it is lost.
  mutating func deliver<Sink: ByteSink & ~Copyable>(to sink: inout Sink) throws(CommandError) -> Bool {
    guard !isLost else { return false }
    while let chunk = try nextChunk() { try sink.write(chunk) }
    return true
  }

  private mutating func nextChunk() throws(CommandError) -> [UInt8]? {
    do { return try held.readChunk() } catch { throw .failed(error) }
  }

  /// Gives back the disk that is full now.
  private mutating func lose() {
    isLost = true
    held = SpooledBytes(path: "", bytes: [])
  }
}
