import System

/// Keeps a log from growing without end: when it is long enough, it becomes its own predecessor, of which there is one.
public struct LogRotation: Hashable, Sendable {
  /// The log.
  public let path: String

  /// Makes the rotation of a log.
  public init(_ path: String) { self.path = path }

  /// What the log was before it began anew last.
  public var predecessor: String { path + ".1" }

  /// Whether the log has more than so many bytes.
  func isBeyond(_ limit: Int64) -> Bool {
    guard let stamp = try? FileStamp(of: path) else { return false }
    return stamp.size > limit
  }

  /// Gives the log the name of its predecessor. Who writes it has to open it anew.
  func move() throws(SystemError) { try AtomicFile.move(path, to: predecessor) }

  /// Copies the log to its predecessor and empties it, for who keeps it open and writes at its end. What is written in the
  /// moment between is lost.
  func copy() throws(SystemError) {
    try AtomicFile.write(to: predecessor, newFilePermissions: 0o600, isDurable: false) {
      (writer: inout AtomicFile.Writer) throws(SystemError) in
      var reader = try FileReader(path)
      while let bytes = try reader.readChunk() { try writer.write(bytes) }
    }
    try PrivateFile.empty(path)
  }
}
