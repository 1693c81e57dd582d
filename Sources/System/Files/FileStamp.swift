#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What tells whether a file was changed or replaced since it was looked at.
public struct FileStamp: Hashable, Sendable, CustomStringConvertible {
  /// File systems count time in steps of at most 10 ms (CONFIG_HZ=100), but for FAT, which has 2 s.
  private static let settlingTime = Duration.milliseconds(20)

  /// Whether it is a regular file: reading it neither waits for anybody nor takes anything away.
  public let isRegularFile: Bool
  private let device: UInt64
  private let inode: UInt64
  /// How many bytes the file has.
  public let size: Int64
  private let modifiedSeconds: Int64
  private let modifiedNanoseconds: Int64

  /// Looks at a file, through links.
  public init(of path: String) throws(SystemError) {
    do throws(SystemErrorReason) {
      self.init(try SystemCall.status(of: path))
    } catch {
      throw SystemError(.inspect, path, error)
    }
  }

  init(_ status: SystemCall.Status) {
    isRegularFile = status.isRegularFile
    device = status.device
    inode = status.inode
    size = status.size
    modifiedSeconds = Int64(status.modified.tv_sec)
    modifiedNanoseconds = Int64(status.modified.tv_nsec)
  }

  /// Whether it is the same file, whatever was written to it since.
  public func isSameFile(as other: FileStamp) -> Bool { device == other.device && inode == other.inode }

  /// How long ago the file was changed, by the clock of this machine.
  ///
  /// File systems count time in steps of some milliseconds. A change right after one that is younger than that may leave
  /// the stamp as it is.
  public var age: Duration {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let seconds = Int64(now.tv_sec).subtractingReportingOverflow(modifiedSeconds)
    guard !seconds.overflow else { return .zero }
    return .seconds(seconds.partialValue) + .nanoseconds(Int64(now.tv_nsec) - modifiedNanoseconds)
  }

  /// Whether a change from now on must change the stamp.
  public var isSettled: Bool { age > Self.settlingTime }

  /// The same text for the same state of the same file, in every process.
  public var description: String { "\(device):\(inode):\(size):\(modifiedSeconds).\(modifiedNanoseconds)" }
}
