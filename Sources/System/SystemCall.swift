#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The calls into the C library that need more than their plain form: repeated when a signal interrupts them, and with
/// the error number as a value instead of a thread's variable.
enum SystemCall {
  /// What a path names.
  struct Status {
    let device: UInt64
    let inode: UInt64
    let mode: mode_t
    let owner: uid_t
    let group: gid_t
    let size: Int64
    let modified: timespec

    var isRegularFile: Bool { mode & S_IFMT == S_IFREG }
    var isDirectory: Bool { mode & S_IFMT == S_IFDIR }
    var isSymbolicLink: Bool { mode & S_IFMT == S_IFLNK }
    var permissions: mode_t { mode & 0o7777 }

    init(_ status: stat) {
      device = UInt64(truncatingIfNeeded: status.st_dev)
      inode = UInt64(truncatingIfNeeded: status.st_ino)
      mode = status.st_mode
      owner = status.st_uid
      group = status.st_gid
      size = Int64(status.st_size)
      #if canImport(Darwin)
        modified = status.st_mtimespec
      #else
        modified = status.st_mtim
      #endif
    }
  }

  /// Repeats a call while signals interrupt it (POSIX EINTR); a negative result becomes the reason.
  static func retrying<Result: SignedInteger>(_ call: () -> Result) throws(SystemErrorReason) -> Result {
    while true {
      let result = call()
      if result >= 0 { return result }
      let number = errno
      if number != EINTR { throw SystemErrorReason(errno: number) }
    }
  }

  static func openFile(_ path: String, _ flags: Int32, permissions: mode_t = 0) throws(SystemErrorReason) -> Int32 {
    try retrying { open(path, flags | O_CLOEXEC, permissions) }
  }

  /// What a path names after following symbolic links, or the link itself.
  static func status(of path: String, followingLinks: Bool = true) throws(SystemErrorReason) -> Status {
    var buffer = stat()
    _ = try retrying { followingLinks ? stat(path, &buffer) : lstat(path, &buffer) }
    return Status(buffer)
  }

  static func status(of descriptor: Int32) throws(SystemErrorReason) -> Status {
    var buffer = stat()
    _ = try retrying { fstat(descriptor, &buffer) }
    return Status(buffer)
  }

  /// The text of a symbolic link.
  static func target(ofLink path: String) throws(SystemErrorReason) -> String {
    let capacity = Int(PATH_MAX)
    var buffer = [CChar](repeating: 0, count: capacity)
    let count = try retrying { readlink(path, &buffer, capacity) }
    let bytes = buffer.prefix(count).map { UInt8(bitPattern: $0) }
    guard let target = String(validating: bytes, as: UTF8.self) else { throw .invalidName }
    return target
  }

  /// The bytes of an existing path without links, `.` and `..`.
  static func realPath(of path: String) throws(SystemErrorReason) -> [UInt8] {
    guard let resolved = realpath(path, nil) else { throw SystemErrorReason(errno: errno) }
    defer { free(resolved) }
    return UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)).map { $0 }
  }

  /// Waits until a descriptor that does not block is ready, so that callers see blocking behaviour alone.
  static func waitUntilReady(_ descriptor: Int32, for event: Int32) throws(SystemErrorReason) {
    var request = pollfd(fd: descriptor, events: Int16(truncatingIfNeeded: event), revents: 0)
    _ = try retrying { poll(&request, 1, -1) }
  }

  static func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, buffer, count)
  }

  static func writeBytes(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, buffer, count)
  }

  static func synchronize(_ descriptor: Int32) throws(SystemErrorReason) {
    #if canImport(Darwin)
      // fsync(2) of macOS leaves the data in the cache of the drive; F_FULLFSYNC does not, where the file system has it.
      if fcntl(descriptor, F_FULLFSYNC) >= 0 { return }
    #endif
    _ = try retrying { fsync(descriptor) }
  }
}
