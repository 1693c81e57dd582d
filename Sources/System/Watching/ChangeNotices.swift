#if canImport(Glibc)
  import Glibc

  /// The notices of changes that Linux gives (inotify(7)).
  final class ChangeNotices: Sendable {
    /// A directory is watched together with the files in it.
    static let looksAtFiles = false
    /// As much as is taken at once: many notices, of which one is no larger than a name.
    private static let bufferSize = 64 * 1024

    private let queue: FileDescriptor
    private let pipe: FileDescriptor
    private let noticesWrites: Bool

    /// Makes a queue without watches; waiting on it ends when the other end of a pipe is closed.
    init(
      untilClosed pipe: consuming FileDescriptor,
      noticesWrites: Bool
    ) throws(SystemErrorReason) {
      self.pipe = pipe
      self.noticesWrites = noticesWrites
      let flags = Int32(truncatingIfNeeded: IN_NONBLOCK | IN_CLOEXEC)
      queue = FileDescriptor(owning: try SystemCall.retrying { inotify_init1(flags) }, path: "<inotify>")
    }

    /// A file that is being written is told when it is closed, unless every write is asked for: before, it may be half
    /// there.
    func add(_ path: String) throws(SystemErrorReason) {
      let events =
        UInt32(bitPattern: IN_CREATE | IN_CLOSE_WRITE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB)
        | UInt32(bitPattern: IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)
        | (noticesWrites ? UInt32(bitPattern: IN_MODIFY) : 0)
      _ = try SystemCall.retrying { inotify_add_watch(queue.number, path, events) }
    }

    /// Waits for a notice, and forgets all that are there: what they say is found out by looking. False once the
    /// pipe is closed, or when waiting fails.
    func wait() -> Bool {
      var requests = [queue.number, pipe.number].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      do throws(SystemErrorReason) {
        _ = try SystemCall.retrying { poll(&requests, 2, -1) }
      } catch {
        return false
      }
      guard requests[1].revents == 0 else { return false }
      var buffer = [UInt8](repeating: 0, count: Self.bufferSize)
      while read(queue.number, &buffer, buffer.count) > 0 {}
      return true
    }
  }
#elseif canImport(Darwin)
  import Darwin
  import Synchronization

  /// The notices of changes that macOS gives (kqueue(2)), for which every file and directory has to be open.
  final class ChangeNotices: Sendable {
    /// The notice of a directory says nothing of what is written into its files.
    static let looksAtFiles = true

    private let queue: FileDescriptor
    private let pipe: FileDescriptor
    /// Every file that is watched by its path, with the number that tells when another one came to have the path.
    private let files = Mutex<[String: (inode: UInt64, number: Int32)]>([:])

    /// Makes a queue without watches; waiting on it ends when the other end of a pipe is closed.
    ///
    /// The notice of a file tells of every write in any case.
    init(
      untilClosed pipe: consuming FileDescriptor,
      noticesWrites: Bool
    ) throws(SystemErrorReason) {
      self.pipe = pipe
      queue = FileDescriptor(owning: try SystemCall.retrying { kqueue() }, path: "<kqueue>")
    }

    deinit {
      files.withLock { files in files.values.forEach { close($0.number) } }
    }

    func add(_ path: String) throws(SystemErrorReason) {
      let inode = try SystemCall.status(of: path).inode
      try files.withLock { files throws(SystemErrorReason) in
        if let known = files[path] {
          if known.inode == inode { return }
          close(known.number)
          files[path] = nil
        }
        let number = try SystemCall.openFile(path, O_EVTONLY)
        files[path] = (inode, number)
        let events = UInt32(NOTE_WRITE | NOTE_EXTEND | NOTE_DELETE | NOTE_RENAME | NOTE_ATTRIB | NOTE_REVOKE)
        var change = kevent(
          ident: UInt(number),
          filter: Int16(EVFILT_VNODE),
          flags: UInt16(EV_ADD | EV_CLEAR),
          fflags: events,
          data: 0,
          udata: nil
        )
        _ = try SystemCall.retrying { kevent(queue.number, &change, 1, nil, 0, nil) }
      }
    }

    /// Waits for a notice. False once the pipe is closed, or when waiting fails.
    func wait() -> Bool {
      var ending = kevent(
        ident: UInt(pipe.number),
        filter: Int16(EVFILT_READ),
        flags: UInt16(EV_ADD),
        fflags: 0,
        data: 0,
        udata: nil
      )
      var notice = kevent()
      do throws(SystemErrorReason) {
        _ = try SystemCall.retrying { kevent(queue.number, &ending, 1, &notice, 1, nil) }
      } catch {
        return false
      }
      return notice.filter != Int16(EVFILT_READ)
    }
  }
#endif
