import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Waits for a call no longer than told, whatever the call waits for.
public enum BoundedCall {
  /// What the two threads share. Each keeps it for as long as it may touch the pipe.
  private final class Handover<Result: Sendable>: Sendable {
    let result = Mutex<Result?>(nil)
    let reading: FileDescriptor
    let writing: FileDescriptor

    init() throws(SystemErrorReason) {
      let ends = try ChildStreamEnds.pipeEnds()
      reading = FileDescriptor(owning: ends.reading, path: "<pipe>")
      writing = FileDescriptor(owning: ends.writing, path: "<pipe>")
    }
  }

  /// The result of a call on a thread of its own; nil if it takes longer than `limit`, which counts in milliseconds.
  ///
  /// A call that is late goes on by itself until it ends or the process does, so it must leave nothing half done.
  public static func run<Result: Sendable>(
    within limit: Duration,
    _ body: @escaping @Sendable () -> Result
  ) -> Result? {
    do throws(SystemErrorReason) {
      let handover = try Handover<Result>()
      try DetachedThread.start {
        let result = body()
        handover.result.withLock { $0 = result }
        // Nobody needs to know when nobody waits any more.
        try? handover.writing.write([1].span)
      }
      var request = pollfd(fd: handover.reading.number, events: Int16(truncatingIfNeeded: POLLIN), revents: 0)
      _ = try SystemCall.retrying { poll(&request, 1, milliseconds(limit)) }
      return handover.result.withLock { $0 }
    } catch {
      return nil
    }
  }

  private static func milliseconds(_ limit: Duration) -> Int32 {
    // A year is as good as for ever, and its milliseconds do not fit.
    let count = max(0, min(limit / .milliseconds(1), Double(Int32.max)))
    return Int32(count.rounded(.up))
  }
}
