#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An advisory lock on a directory, which keeps out others that ask for it, in this process too, for as long as the
/// value lives.
///
/// flock(2) on the directory itself leaves no file behind, and the system takes the lock back when the process ends in
/// whatever way.
public struct DirectoryLock: ~Copyable, Sendable {
  private let descriptor: FileDescriptor

  /// Takes the lock of a directory; nil if others hold it for longer than `limit` or until `isCancelled` says so.
  ///
  /// Blocks the thread.
  public static func take(
    of directory: String,
    within limit: Duration,
    isCancelled: () -> Bool = { false }
  ) throws(SystemError) -> DirectoryLock? {
    do throws(SystemErrorReason) {
      let number = try SystemCall.openFile(directory, O_RDONLY | O_DIRECTORY)
      let lock = DirectoryLock(descriptor: FileDescriptor(owning: number, path: directory))
      var waited = Duration.zero
      var pause = Duration.milliseconds(1)
      while !(try lock.isTaken()) {
        guard waited < limit, !isCancelled() else { return nil }
        // flock(2) cannot wait for a time: it is asked again, ever less often.
        _ = poll(nil, 0, Int32(pause / .milliseconds(1)))
        waited += pause
        pause = min(pause * 2, .milliseconds(16))
      }
      return lock
    } catch {
      throw SystemError(.lock, directory, error)
    }
  }

  /// Gives the lock back; letting the value go does so, too.
  public consuming func release() {}

  private init(descriptor: consuming FileDescriptor) { self.descriptor = descriptor }

  private borrowing func isTaken() throws(SystemErrorReason) -> Bool {
    do throws(SystemErrorReason) {
      _ = try SystemCall.retrying { flock(descriptor.number, LOCK_EX | LOCK_NB) }
      return true
    } catch .other(EWOULDBLOCK) {
      return false
    }
  }
}
