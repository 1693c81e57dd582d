#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file, pipe or terminal, closed when the value goes out of scope unless it is a standard stream.
///
/// Reading and writing block; interrupted and partial calls are completed here.
public struct FileDescriptor: ~Copyable, Sendable {
  /// The number of the descriptor, for as long as this value lives.
  public let number: Int32
  /// The path, or the name of a stream such as `<stdout>`, for errors.
  public let path: String
  private let isOwned: Bool

  /// Takes over an open descriptor.
  public init(owning number: Int32, path: String) {
    self.number = number
    self.path = path
    isOwned = true
  }

  private init(borrowing number: Int32, path: String) {
    self.number = number
    self.path = path
    isOwned = false
  }

  deinit {
    // Errors of close are not lost: what must reach the disk is synchronized before.
    if isOwned { close(number) }
  }

  /// Standard input, named `<stdin>`.
  public static func standardInput() -> FileDescriptor { FileDescriptor(borrowing: STDIN_FILENO, path: "<stdin>") }
  /// Standard output, named `<stdout>`.
  public static func standardOutput() -> FileDescriptor { FileDescriptor(borrowing: STDOUT_FILENO, path: "<stdout>") }
  /// Standard error, named `<stderr>`.
  public static func standardError() -> FileDescriptor { FileDescriptor(borrowing: STDERR_FILENO, path: "<stderr>") }

  /// Opens an existing file for reading; a named pipe waits for a writer.
  public static func reading(_ path: String) throws(SystemError) -> FileDescriptor {
    do throws(SystemErrorReason) {
      return FileDescriptor(owning: try SystemCall.openFile(path, O_RDONLY), path: path)
    } catch {
      throw SystemError(.open, path, error)
    }
  }

  /// Whether this is a terminal.
  public var isTerminal: Bool { isatty(number) == 1 }

  /// The next bytes, at most `limit` of them; none at the end of the file.
  public func read(atMost limit: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemErrorReason?
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, limit)) { buffer, count in
      do throws(SystemErrorReason) {
        count = try Self.awaiting(POLLIN, on: number) { SystemCall.readBytes(number, buffer.baseAddress, buffer.count) }
      } catch {
        failure = error
      }
    }
    if let failure { throw SystemError(.read, path, failure) }
    return bytes
  }

  /// Writes all bytes.
  ///
  /// A pipe without a reader is `.brokenPipe` if SIGPIPE is ignored (`Signals`).
  public func write(_ bytes: Span<UInt8>) throws(SystemError) {
    var written = 0
    do throws(SystemErrorReason) {
      while written < bytes.count {
        written += try bytes.extracting(written...).withUnsafeBytes { rest throws(SystemErrorReason) in
          try Self.awaiting(POLLOUT, on: number) { SystemCall.writeBytes(number, rest.baseAddress, rest.count) }
        }
      }
    } catch {
      throw SystemError(.write, path, error)
    }
  }

  /// Waits until what was written is on the disk.
  public func synchronize() throws(SystemError) {
    do throws(SystemErrorReason) {
      try SystemCall.synchronize(number)
    } catch {
      throw SystemError(.synchronize, path, error)
    }
  }

  /// Repeats a call that would block, when the descriptor is ready.
  private static func awaiting(
    _ event: Int32,
    on number: Int32,
    _ call: () -> Int
  ) throws(SystemErrorReason) -> Int {
    while true {
      do throws(SystemErrorReason) {
        return try SystemCall.retrying(call)
      } catch .other(EAGAIN) {
        try SystemCall.waitUntilReady(number, for: event)
      }
    }
  }
}
