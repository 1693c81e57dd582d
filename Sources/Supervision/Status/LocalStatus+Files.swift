import Output
import System

extension LocalStatus {
  /// More than any mesh needs.
  static let sizeLimit = 64 << 20

  /// What the last supervisor of a folder wrote down, whether or not it still runs; nil if there is nothing to be read.
  static func read(from folder: StateFolder) -> LocalStatus? {
    guard let bytes = try? PrivateFile.read(folder.status, limit: sizeLimit) else { return nil }
    return LocalStatus(bytes)
  }

  /// The status of a mesh that is up; nil if it is not.
  public static func current(of folder: StateFolder) -> LocalStatus? {
    guard let status = read(from: folder), status.supervisor.isRunning else { return nil }
    return status
  }

  /// Writes it down for everyone who asks.
  func write(to folder: StateFolder) throws(SystemError) {
    let bytes = JSONWriter.bytes(of: json, layout: .pretty) + [UInt8(ascii: "\n")]
    try AtomicFile.write(bytes, to: folder.status, newFilePermissions: 0o600, isDurable: false)
  }
}
