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
        created = try TemporaryFile(in: AtomicFile.directory(of: destination), permissions: permissions)
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
    ///
    /// The last thing before is to ask `isCurrent`; if it is not, everything stays as it was and the answer is false.
    @discardableResult
    public consuming func commit(
      isDurable: Bool = true,
      onlyIf isCurrent: () -> Bool = { true }
    ) throws(SystemError) -> Bool {
      try stream.flush()
      if isDurable { try stream.descriptor.synchronize() }
      guard isCurrent() else { return false }
      do throws(SystemErrorReason) {
        _ = try SystemCall.retrying { rename(temporary.path, destination) }
      } catch {
        throw SystemError(.replace, stream.descriptor.path, error)
      }
      isPending = false
      if isDurable { try AtomicFile.synchronizeDirectory(of: destination) }
      return true
    }

    /// Brings the new content to the disk and gives it its name, which must be free: if a file came to have it, that
    /// is `.alreadyExists` and stays.
    public consuming func commitAsNew() throws(SystemError) {
      try stream.flush()
      try stream.descriptor.synchronize()
      do throws(SystemErrorReason) {
        try Self.claim(destination, for: temporary.path)
      } catch {
        throw SystemError(.create, stream.descriptor.path, error)
      }
      isPending = false
      try AtomicFile.synchronizeDirectory(of: destination)
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
      path = target.hasPrefix("/") ? target : AtomicFile.directory(of: path) + target
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

  /// Moves a file to a name that no file has.
  private static func claim(_ name: String, for path: String) throws(SystemErrorReason) {
    do throws(SystemErrorReason) {
      _ = try SystemCall.retrying { link(path, name) }
      unlink(path)
    } catch .alreadyExists {
      throw .alreadyExists
    } catch {
      // Not every file system has links. There an empty file takes the name first.
      close(try SystemCall.openFile(name, O_WRONLY | O_CREAT | O_EXCL, permissions: 0o600))
      _ = try SystemCall.retrying { rename(path, name) }
    }
  }
}
