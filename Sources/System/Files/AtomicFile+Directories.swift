#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension AtomicFile {
  /// Removes a file, and waits until that is on the disk.
  ///
  /// A symbolic link goes, and its target stays.
  public static func remove(_ path: String) throws(SystemError) {
    do throws(SystemErrorReason) {
      _ = try SystemCall.retrying { unlink(path) }
    } catch {
      throw SystemError(.remove, path, error)
    }
    try synchronizeDirectory(of: path)
  }

  static func synchronizeDirectory(of path: String) throws(SystemError) {
    let directory = directory(of: path)
    let name = directory.isEmpty ? "." : directory
    do throws(SystemErrorReason) {
      let descriptor = FileDescriptor(owning: try SystemCall.openFile(name, O_RDONLY), path: name)
      try SystemCall.synchronize(descriptor.number)
    } catch .other(EINVAL), .permissionDenied {
      // Some file systems cannot synchronize directories, and some directories may be written but not read.
      return
    } catch {
      throw SystemError(.synchronize, name, error)
    }
  }

  /// The part of a path up to and with its last slash; empty if it has none.
  static func directory(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[...slash])
  }
}
