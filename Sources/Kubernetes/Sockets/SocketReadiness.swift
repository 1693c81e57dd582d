import Synchronization
import System

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Waits until sockets are ready, on one thread for all of them, so that no task holds a thread while it waits.
final class SocketReadiness: Sendable {
  /// What is waited for.
  enum Event: Sendable {
    case readable
    case writable

    fileprivate var flags: Int16 { Int16(truncatingIfNeeded: self == .readable ? POLLIN : POLLOUT) }
  }

  private struct Waiter {
    let descriptor: Int32
    let event: Event
    let continuation: CheckedContinuation<Void, Never>
  }

  private struct State {
    var waiters: [UInt64: Waiter] = [:]
    /// Those whose tasks were cancelled before they came to wait.
    var cancelled: Set<UInt64> = []
    var nextIdentifier: UInt64 = 0
    var isClosed = false
  }

  private let state = Mutex(State())
  private let wakeEnd: FileDescriptor
  private let sleepEnd: FileDescriptor

  /// Begins to wait; `close` must be called in the end.
  init() throws(SystemError) {
    do throws(SystemErrorReason) {
      let ends = try SocketCall.pipeEnds()
      sleepEnd = FileDescriptor(owning: ends.reading, path: "<pipe>")
      wakeEnd = FileDescriptor(owning: ends.writing, path: "<pipe>")
    } catch {
      throw SystemError(.create, "<pipe>", error)
    }
    Task { await OwnThread.run { _ in self.loop() } }
  }

  /// Returns when a socket is ready, or has an error to tell, or the task is cancelled, or all is closed.
  func wait(for event: Event, on descriptor: Int32) async {
    let identifier = state.withLock { state in
      state.nextIdentifier &+= 1
      return state.nextIdentifier
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let mustWait = state.withLock { state in
          if state.isClosed || state.cancelled.remove(identifier) != nil { return false }
          state.waiters[identifier] = Waiter(descriptor: descriptor, event: event, continuation: continuation)
          return true
        }
        if mustWait { wake() } else { continuation.resume() }
      }
    } onCancel: {
      let waiter = state.withLock { state in
        let waiter = state.waiters.removeValue(forKey: identifier)
        if waiter == nil { state.cancelled.insert(identifier) }
        return waiter
      }
      waiter?.continuation.resume()
      wake()
    }
    _ = state.withLock { $0.cancelled.remove(identifier) }
  }

  /// Ends all waiting, and the thread.
  func close() {
    let waiters = state.withLock { state in
      state.isClosed = true
      defer { state.waiters = [:] }
      return state.waiters.values.map(\.continuation)
    }
    for continuation in waiters { continuation.resume() }
    wake()
  }

  /// A full pipe wakes too, so that nothing is lost when it takes no more.
  private func wake() { SocketCall.writeByte(wakeEnd.number) }

  private func loop() {
    while let waiters = state.withLock({ $0.isClosed ? nil : Array($0.waiters) }) {
      var requests = [pollfd(fd: sleepEnd.number, events: Event.readable.flags, revents: 0)]
      requests += waiters.map { pollfd(fd: $0.value.descriptor, events: $0.value.event.flags, revents: 0) }
      SocketCall.poll(&requests)
      if requests[0].revents != 0 { SocketCall.drain(sleepEnd.number) }
      for (waiter, request) in zip(waiters, requests.dropFirst()) where request.revents != 0 {
        state.withLock { $0.waiters.removeValue(forKey: waiter.key) }?.continuation.resume()
      }
    }
  }
}
