/// A count that some threads raise and others wait for, each wait taking one off.
///
/// It is the bytes in a pipe: to wait is to read one. The thread that waits sees all that the other did before.
struct WakePipe: ~Copyable, Sendable {
  private let reading: FileDescriptor
  private let writing: FileDescriptor

  /// Makes a count of zero.
  init() throws(SystemErrorReason) {
    let ends = try ChildStreamEnds.pipeEnds()
    reading = FileDescriptor(owning: ends.reading, path: "<pipe>")
    writing = FileDescriptor(owning: ends.writing, path: "<pipe>")
  }

  /// Raises the count.
  func wake(_ count: Int = 1) {
    // Both ends are open as long as this value lives, so writing cannot fail.
    try? writing.write([UInt8](repeating: 1, count: count).span)
  }

  /// Waits until the count is above zero and takes one off; false if the system refuses, which it has no reason to.
  func wait() -> Bool { (try? reading.read(atMost: 1))?.isEmpty == false }
}
