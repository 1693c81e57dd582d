#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files of the user that nobody else may have written.
public enum PrivateFile {
  /// The bytes of a regular file that belongs to the user and that no one else may write; more than `limit` of them
  /// are an error of reason `.tooLarge`.
  ///
  /// A link is refused unless it may be followed, a pipe does not block, and a file that others may have written is
  /// `.permissionDenied`.
  public static func read(
    _ path: String,
    limit: Int,
    followingLinks followsLinks: Bool = false
  ) throws(SystemError) -> [UInt8] {
    let descriptor = FileDescriptor(owning: try open(path, followsLinks ? 0 : O_NOFOLLOW), path: path)
    do throws(SystemErrorReason) {
      let status = try SystemCall.status(of: descriptor.number)
      guard status.isRegularFile else { throw SystemErrorReason.notARegularFile }
      guard status.owner == geteuid(), status.permissions & 0o022 == 0 else { throw SystemErrorReason.permissionDenied }
    } catch {
      throw SystemError(.open, path, error)
    }
    var reader = try FileReader(descriptor)
    return try reader.readAll(limit: limit)
  }

  /// Takes away everything that is in a file, for those who have it open, too. A link is refused.
  public static func empty(_ path: String) throws(SystemError) {
    do throws(SystemErrorReason) {
      _ = FileDescriptor(owning: try SystemCall.openFile(path, O_WRONLY | O_TRUNC | O_NOFOLLOW), path: path)
    } catch {
      throw SystemError(.write, path, error)
    }
  }

  private static func open(_ path: String, _ flags: Int32) throws(SystemError) -> Int32 {
    do throws(SystemErrorReason) {
      return try SystemCall.openFile(path, O_RDONLY | O_NONBLOCK | flags)
    } catch {
      throw SystemError(.open, path, error)
    }
  }
}
