#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A directory that is made together with the files in it, as a whole or not at all.
public enum NewDirectory {
  /// A file to be made.
  public struct File: Hashable, Sendable {
    /// Its name, without slashes.
    public let name: String
    /// What it holds.
    public let bytes: [UInt8]

    /// Makes a description.
    public init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// Makes a directory with files, and those above it that do not exist.
  ///
  /// A directory that is there is filled if it is empty; what has anything in it is `SystemErrorReason.alreadyExists`.
  public static func create(_ path: String, _ files: [File]) throws(SystemError) {
    if try isEmptyDirectory(path) { return try write(files, into: path) }
    let parent = Path.parent(of: path) ?? "."
    try Directory.create(parent)
    let draft = Path.join(
      parent,
      ".\(Path.lastComponent(of: path)).\(String(UInt32.random(in: .min ... .max), radix: 36))"
    )
    try makeDirectory(draft)
    do throws(SystemError) {
      try write(files, into: draft)
      do throws(SystemErrorReason) { _ = try SystemCall.retrying { rename(draft, path) } } catch {
        throw SystemError(.create, path, error)
      }
    } catch {
      for file in files { unlink(Path.join(draft, file.name)) }
      rmdir(draft)
      throw error
    }
  }

  /// Whether an empty directory is there; false when nothing is.
  private static func isEmptyDirectory(_ path: String) throws(SystemError) -> Bool {
    do throws(SystemErrorReason) {
      guard try SystemCall.status(of: path).isDirectory else { throw SystemErrorReason.notADirectory }
    } catch .notFound {
      return false
    } catch {
      throw SystemError(.create, path, error)
    }
    guard try DirectoryListing.names(in: path).isEmpty else { throw SystemError(.create, path, .alreadyExists) }
    return true
  }

  private static func makeDirectory(_ path: String) throws(SystemError) {
    do throws(SystemErrorReason) { _ = try SystemCall.retrying { mkdir(path, 0o777) } } catch {
      throw SystemError(.create, path, error)
    }
  }

  /// Writes all files, or takes back those that were written.
  private static func write(_ files: [File], into directory: String) throws(SystemError) {
    for (index, file) in files.enumerated() {
      do throws(SystemError) { try AtomicFile.write(file.bytes, to: Path.join(directory, file.name)) } catch {
        for written in files.prefix(index) { unlink(Path.join(directory, written.name)) }
        throw error
      }
    }
  }
}
