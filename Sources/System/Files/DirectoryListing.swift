#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads the entries of a directory.
enum DirectoryListing {
  /// The names in a directory but for `.` and `..`, in the order of their bytes.
  static func names(in path: String) throws(SystemError) -> [String] {
    guard let directory = opendir(path) else { throw SystemError(.list, path, SystemErrorReason(errno: errno)) }
    defer { closedir(directory) }
    var names: [String] = []
    while true {
      // Only errno tells the end of a directory from an error (readdir(3)).
      errno = 0
      guard let entry = readdir(directory) else {
        if errno != 0 { throw SystemError(.list, path, SystemErrorReason(errno: errno)) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      }
      guard let name = name(of: entry) else { throw SystemError(.list, path, .invalidName) }
      if name != ".", name != ".." { names.append(name) }
    }
  }

  /// The name of an entry; nil if it is not UTF-8.
  private static func name(of entry: UnsafePointer<dirent>) -> String? {
    // An entry is shorter than its type, so the name is read where it lies and not copied with the struct.
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
    let name = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
    return String(validatingCString: name)
  }
}
