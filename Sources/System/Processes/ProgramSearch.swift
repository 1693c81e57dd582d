#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds programs.
public enum ProgramSearch {
  /// Whether a path names a file that may be run.
  public static func isProgram(_ path: String) -> Bool {
    guard let status = try? SystemCall.status(of: path), status.isRegularFile else { return false }
    return access(path, X_OK) == 0
  }

  /// The path of a program along the directories of PATH, with colons between them; nil if none has it.
  public static func path(of name: String, along directories: String) -> String? {
    // An empty part is the current directory (POSIX, "Environment Variables").
    let candidates = directories.split(separator: ":", omittingEmptySubsequences: false).map { directory in
      Path.join(directory.isEmpty ? "." : String(directory), name)
    }
    return candidates.first(where: isProgram)
  }
}
