#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Directories of the user that nobody else may look into.
public enum PrivateDirectory {
  /// Makes a directory of mode 0700, and those above it that do not exist.
  ///
  /// One that is there already is taken if it is the user's and nobody else may write to it; else it is
  /// `.permissionDenied`.
  public static func create(_ path: String) throws(SystemError) {
    try Directory.create(path, permissions: 0o700)
    try check(path)
  }

  /// Throws `.permissionDenied` for what is none, such as a link that someone else put there.
  private static func check(_ path: String) throws(SystemError) {
    do throws(SystemErrorReason) {
      let status = try SystemCall.status(of: path, followingLinks: false)
      guard status.isDirectory, status.owner == geteuid(), status.permissions & 0o022 == 0 else {
        throw SystemErrorReason.permissionDenied
      }
    } catch {
      throw SystemError(.inspect, path, error)
    }
  }

  /// Whether there is a directory.
  public static func exists(_ path: String) throws(SystemError) -> Bool {
    do throws(SystemErrorReason) { return try SystemCall.status(of: path).isDirectory } catch .notFound {
      return false
    } catch {
      throw SystemError(.inspect, path, error)
    }
  }

  /// The names in such a directory but for `.` and `..`, in order; none if it is not there.
  public static func names(in path: String) throws(SystemError) -> [String] {
    do throws(SystemError) {
      try check(path)
      return try DirectoryListing.names(in: path).filter(\.isExact).map(\.text)
    } catch {
      if error.reason == .notFound { return [] }
      throw error
    }
  }

  /// Removes an empty directory; one that is not there or not empty is left at that.
  public static func removeIfEmpty(_ path: String) { rmdir(path) }
}
