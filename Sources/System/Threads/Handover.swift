import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A result on its way from the thread that makes it to the one that waits for it.
///
/// Each keeps the handover for as long as it may touch the pipe.
final class Handover<Result: Sendable>: Sendable {
  private let result = Mutex<Result?>(nil)
  private let reading: FileDescriptor
  private let writing: FileDescriptor

  init() throws(SystemErrorReason) {
    let ends = try ChildStreamEnds.pipeEnds()
    reading = FileDescriptor(owning: ends.reading, path: "<pipe>")
    writing = FileDescriptor(owning: ends.writing, path: "<pipe>")
  }

  /// Hands the result over.
  func give(_ value: Result) {
    result.withLock { $0 = value }
    // Nobody needs to know when nobody waits any more.
    try? writing.write([1].span)
  }

  /// Waits for the result, for ever without a limit; nil if it is late.
  func take(within limit: Duration? = nil) throws(SystemErrorReason) -> Result? {
    var request = pollfd(fd: reading.number, events: Int16(truncatingIfNeeded: POLLIN), revents: 0)
    _ = try SystemCall.retrying { poll(&request, 1, limit.map(Self.milliseconds) ?? -1) }
    return result.withLock { $0 }
  }

  private static func milliseconds(_ limit: Duration) -> Int32 {
    // A year is as good as for ever, and its milliseconds do not fit.
    let count = max(0, min(limit / .milliseconds(1), Double(Int32.max)))
    return Int32(count.rounded(.up))
  }
}
