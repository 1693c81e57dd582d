/// Replaces files so that readers, and a machine that loses power, find the old content or the new, and nothing between.
public enum AtomicFile {
  /// Writes bytes to a path, in place of what is there.
  ///
  /// A file that can be made again need not be durable: then nobody waits for the disk.
  public static func write(
    _ bytes: [UInt8],
    to path: String,
    newFilePermissions: UInt16 = Writer.defaultPermissions,
    isDurable: Bool = true
  ) throws(SystemError) {
    try write(to: path, newFilePermissions: newFilePermissions, isDurable: isDurable) {
      (writer: inout Writer) throws(SystemError) in try writer.write(bytes)
    }
  }

  /// Writes to a path what a closure writes, in place of what is there; nothing changes if the closure throws.
  public static func write(
    to path: String,
    newFilePermissions: UInt16 = Writer.defaultPermissions,
    isDurable: Bool = true,
    _ content: (inout Writer) throws(SystemError) -> Void
  ) throws(SystemError) {
    var writer = try Writer(path, newFilePermissions: newFilePermissions)
    try content(&writer)
    try writer.commit(isDurable: isDurable)
  }
}
