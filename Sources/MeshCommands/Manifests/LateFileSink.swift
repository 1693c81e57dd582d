/// A file that is not touched before there is more for it than is worth holding back.
///
/// Most inputs that turn out bad so leave no trace, not even the directory that their output would have been in; what is
/// too large for memory goes to the temporary file that takes the file's place in the end.
struct LateFileSink: ByteSink, ~Copyable {
  private let open: () throws(CommandError) -> FileSink
  private let memoryLimit: Int
  private var held: [UInt8] = []
  private var file: FileSink?

  /// Makes a sink for the file that a closure begins when there are more bytes than `memoryLimit`, or at the end.
  init(memoryLimit: Int, _ open: @escaping () throws(CommandError) -> FileSink) {
    self.open = open
    self.memoryLimit = memoryLimit
  }

  mutating func write(_ bytes: [UInt8]) throws(CommandError) {
    if file == nil {
      guard bytes.count > memoryLimit - held.count else {
        held += bytes
        return
      }
      try begin()
    }
    try file?.write(bytes)
  }

  /// Puts the content in place; without it, everything stays as it was.
  consuming func commit() throws(CommandError) {
    if file == nil { try begin() }
    try file.take()?.commit()
  }

  private mutating func begin() throws(CommandError) {
    var file = try open()
    try file.write(held)
    held = []
    self.file = consume file
  }
}
