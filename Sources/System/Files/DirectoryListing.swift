#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads the entries of a directory.
enum DirectoryListing {
  /// A name in a directory.
  struct Name {
    /// The name; bytes that are not UTF-8 are U+FFFD.
    let text: String
    /// Whether the text leads to the file: its name is UTF-8.
    let isExact: Bool
    /// Whether the file can be a directory: not every file system tells with the name.
    let mayBeDirectory: Bool
  }

  /// The names in a directory but for `.` and `..`, in the order of their bytes.
  static func names(in path: String) throws(SystemError) -> [Name] {
    guard let directory = opendir(path) else { throw SystemError(.list, path, SystemErrorReason(errno: errno)) }
    defer { closedir(directory) }
    var names: [Name] = []
    while true {
      // Only errno tells the end of a directory from an error (readdir(3)).
      errno = 0
      guard let entry = readdir(directory) else {
        if errno != 0 { throw SystemError(.list, path, SystemErrorReason(errno: errno)) }
        return names.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
      }
      if let name = name(of: entry), name.text != ".", name.text != ".." { names.append(name) }
    }
  }

  private static func name(of entry: UnsafePointer<dirent>) -> Name? {
    // An entry is shorter than its type, so the name is read where it lies and not copied with the struct.
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
    let name = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
    let type = Int32(entry.pointee.d_type)
    let mayBeDirectory = type == Int32(DT_DIR) || type == Int32(DT_UNKNOWN)
    if let text = String(validatingCString: name) {
      return Name(text: text, isExact: true, mayBeDirectory: mayBeDirectory)
    }
    return Name(text: String(cString: name), isExact: false, mayBeDirectory: mayBeDirectory)
  }
}
