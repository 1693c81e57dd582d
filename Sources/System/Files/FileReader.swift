#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads a file, pipe or terminal in chunks.
public struct FileReader: ~Copyable, Sendable, ChunkReader {
  /// The number of bytes asked for at once.
  public static let chunkSize = 256 * 1024

  /// The name for errors and diagnostics.
  public var path: String { descriptor.path }
  /// Whether `rewind` works: true of regular files.
  public let isSeekable: Bool

  /// The number of bytes of a regular file when it was opened; nil for anything else.
  public let size: Int?

  private let descriptor: FileDescriptor
  /// Standard input may have been read in part before meshctl began.
  private let start: off_t

  /// Opens a file.
  ///
  /// A missing file, one that may not be read and a directory are errors of their own reasons.
  public init(_ path: String) throws(SystemError) {
    try self.init(FileDescriptor.reading(path))
  }

  /// Opens a file near its end: `count` bytes before it, or at its start if there are fewer. What is written to it later
  /// is read later, too.
  public init(endOf path: String, count: Int64 = 0) throws(SystemError) {
    let descriptor = try FileDescriptor.reading(path)
    do throws(SystemErrorReason) {
      let size = try SystemCall.retrying { lseek(descriptor.number, 0, SEEK_END) }
      _ = try SystemCall.retrying { lseek(descriptor.number, max(0, size - off_t(max(0, count))), SEEK_SET) }
    } catch {
      throw SystemError(.read, path, error)
    }
    try self.init(descriptor)
  }

  /// Reads from an open descriptor, from where it stands.
  public init(_ descriptor: consuming FileDescriptor) throws(SystemError) {
    let status = try Self.status(of: descriptor)
    self.init(descriptor, status)
  }

  private init(_ descriptor: consuming FileDescriptor, _ status: SystemCall.Status) {
    let start = lseek(descriptor.number, 0, SEEK_CUR)
    size = status.isRegularFile ? Int(exactly: status.size) : nil
    isSeekable = status.isRegularFile && start >= 0
    self.start = start
    self.descriptor = descriptor
  }

  private static func status(of descriptor: borrowing FileDescriptor) throws(SystemError) -> SystemCall.Status {
    let status: SystemCall.Status
    do throws(SystemErrorReason) {
      status = try SystemCall.status(of: descriptor.number)
    } catch {
      throw SystemError(.read, descriptor.path, error)
    }
    if status.isDirectory { throw SystemError(.read, descriptor.path, .isADirectory) }
    return status
  }

  /// The next bytes, at most `chunkSize`; nil at the end.
  public mutating func readChunk() throws(SystemError) -> [UInt8]? {
    let bytes = try descriptor.read(atMost: Self.chunkSize)
    return bytes.isEmpty ? nil : bytes
  }

  /// What the file is that was opened, whatever has its name by now.
  public func stamp() throws(SystemError) -> FileStamp {
    do throws(SystemErrorReason) { return FileStamp(try SystemCall.status(of: descriptor.number)) } catch {
      throw SystemError(.inspect, path, error)
    }
  }

  /// Goes on behind so many bytes of the file; an error of what is not seekable.
  public mutating func skip(to count: Int64) throws(SystemError) {
    do throws(SystemErrorReason) {
      _ = try SystemCall.retrying { lseek(descriptor.number, off_t(max(0, count)), SEEK_SET) }
    } catch {
      throw SystemError(.read, path, error)
    }
  }

  /// Goes back to where reading began; an error of what is not seekable.
  public mutating func rewind() throws(SystemError) {
    do throws(SystemErrorReason) {
      _ = try SystemCall.retrying { lseek(descriptor.number, start, SEEK_SET) }
    } catch {
      throw SystemError(.read, path, error)
    }
  }
}
