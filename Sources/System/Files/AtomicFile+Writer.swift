#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension AtomicFile {
  /// A new content of a file under way, in a temporary file beside it.
  ///
  /// `commit` puts it in place; a writer that goes out of scope without it leaves everything as it was,
  /// and so does a signal that ends the process.
  /// Symbolic links stay links: their target is replaced. An existing file keeps its mode, and its owner and group
  /// where the system allows; hard links, access-control lists and extended attributes do not survive.
  public struct Writer: ~Copyable, Sendable {
    /// What a new file may be used for, less the umask of the process.
    public static let defaultPermissions: UInt16 = 0o644

    /// The file that is replaced, with symbolic links followed.
    public let destination: String
    private let temporary: TemporaryFile
    private var stream: StreamWriter
    private var isPending = true

    /// Begins a new content of a file.
    ///
    /// A new file gets `newFilePermissions` less the umask. It is refused to replace a directory, a device, a pipe or
    /// socket, and a file that the user may not write.
    public init(_ path: String, newFilePermissions: UInt16 = Self.defaultPermissions) throws(SystemError) {
      let destination: String
      let existing: SystemCall.Status?
      do throws(SystemErrorReason) {
        destination = try Self.followingLinks(path)
        existing = try Self.replaceable(destination)
      } catch {
        throw SystemError(.replace, path, error)
      }
      let permissions = existing == nil ? mode_t(newFilePermissions & 0o7777) : 0o600
      let created: TemporaryFile
      do throws(SystemErrorReason) {
        created = try TemporaryFile(in: Self.directory(of: destination), permissions: permissions)
      } catch {
        throw SystemError(.create, path, error)
      }
      if let existing { Self.adopt(existing, created.number) }
      self.init(destination: destination, created, path: path)
    }

    private init(destination: String, _ temporary: consuming TemporaryFile, path: String) {
      self.destination = destination
      stream = StreamWriter(FileDescriptor(owning: temporary.number, path: path))
      self.temporary = temporary
    }

    deinit {
      if isPending { unlink(temporary.path) }
    }

    /// Takes bytes for the new content.
    public mutating func write(_ bytes: [UInt8]) throws(SystemError) { try stream.write(bytes) }

    /// Takes bytes for the new content.
    public mutating func write(_ bytes: ArraySlice<UInt8>) throws(SystemError) { try stream.write(bytes) }

    /// Brings the new content to the disk, if it is to be durable, and puts it in the place of the old one.
    public consuming func commit(isDurable: Bool = true) throws(SystemError) {
      try stream.flush()
      if isDurable { try stream.descriptor.synchronize() }
      do throws(SystemErrorReason) {
        _ = try SystemCall.retrying { rename(temporary.path, destination) }
      } catch {
        throw SystemError(.replace, stream.descriptor.path, error)
      }
      isPending = false
      if isDurable { try Self.synchronizeDirectory(of: destination) }
    }
  }
}

extension AtomicFile.Writer {
  /// The number of links that a path may go through, as in Linux (path_resolution(7)).
  private static let linkLimit = 40

  private static func followingLinks(_ path: String) throws(SystemErrorReason) -> String {
    var path = path
    for _ in 0..<linkLimit {
      do throws(SystemErrorReason) {
        guard try SystemCall.status(of: path, followingLinks: false).isSymbolicLink else { return path }
      } catch .notFound {
        return path
      }
      let target = try SystemCall.target(ofLink: path)
      path = target.hasPrefix("/") ? target : directory(of: path) + target
    }
    throw .tooManyLinks
  }

  /// The status of an existing file if it may be replaced; nil if there is none.
  private static func replaceable(_ path: String) throws(SystemErrorReason) -> SystemCall.Status? {
    let status: SystemCall.Status
    do throws(SystemErrorReason) {
      status = try SystemCall.status(of: path)
    } catch .notFound {
      return nil
    }
    if status.isDirectory { throw .isADirectory }
    if !status.isRegularFile { throw .notARegularFile }
    // A rename asks only for the directory's permission; a file marked read-only should stay as it is.
    _ = try SystemCall.retrying { faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) }
    return status
  }

  /// Gives the new file the owner, group and mode of the old one, as far as the system allows.
  ///
  /// A group that cannot be kept would pass its permissions on to another group, so it then gets those of everyone.
  private static func adopt(_ existing: SystemCall.Status, _ number: Int32) {
    let keepsGroup = fchown(number, uid_t.max, existing.group) == 0
    let keepsOwner = fchown(number, existing.owner, gid_t.max) == 0
    var permissions = existing.permissions
    if !keepsGroup { permissions = permissions & 0o707 | (permissions & 0o007) << 3 }
    if !keepsOwner { permissions &= 0o777 }
    fchmod(number, permissions)
  }

  private static func synchronizeDirectory(of path: String) throws(SystemError) {
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
  private static func directory(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[...slash])
  }
}
