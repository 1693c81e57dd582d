#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension AtomicFile {
  /// Removes a file, or a socket, and waits until that is on the disk if it is to be durable.
  ///
  /// A symbolic link goes, and its target stays.
  public static func remove(_ path: String, isDurable: Bool = true) throws(SystemError) {
    do throws(SystemErrorReason) {
      _ = try SystemCall.retrying { unlink(path) }
    } catch {
      throw SystemError(.remove, path, error)
    }
    if isDurable { try synchronizeDirectory(of: path) }
  }

  /// Gives a file another name, in place of a file that has it.
  public static func move(_ path: String, to other: String) throws(SystemError) {
    do throws(SystemErrorReason) {
      _ = try SystemCall.retrying { rename(path, other) }
    } catch {
      throw SystemError(.replace, path, error)
    }
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
