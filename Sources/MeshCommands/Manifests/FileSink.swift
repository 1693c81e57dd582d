import System

/// A file that gets a new content as a whole, or keeps its old one.
struct FileSink: ByteSink, ~Copyable {
  private var writer: AtomicFile.Writer

  /// Begins a new content of the file at a path.
  init(_ path: String) throws(CommandError) {
    do { writer = try AtomicFile.Writer(path) } catch { throw .failed(error) }
  }

  mutating func write(_ bytes: [UInt8]) throws(CommandError) {
    do { try writer.write(bytes) } catch { throw .failed(error) }
  }

  /// Puts the content in place; without it, everything stays as it was.
  consuming func commit() throws(CommandError) {
    do { try writer.commit() } catch { throw .failed(error) }
  }
}
