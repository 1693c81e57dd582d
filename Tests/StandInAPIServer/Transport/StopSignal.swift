import Synchronization

/// Tells every thread of a server that it is over, and wakes those that read.
final class StopSignal: Sendable {
  private struct State {
    var isStopped = false
    var open: [Int32: Socket] = [:]
  }

  private let state = Mutex(State())

  var isStopped: Bool { state.withLock { $0.isStopped } }

  /// How many connections are open.
  var connectionCount: Int { state.withLock { $0.open.count } }

  func add(_ socket: Socket) {
    let stopped = state.withLock {
      $0.open[socket.descriptor] = socket
      return $0.isStopped
    }
    if stopped { socket.shutdownBoth() }
  }

  /// Closes a connection; from then on its number may be that of another.
  func close(_ socket: Socket) {
    state.withLock {
      $0.open[socket.descriptor] = nil
      socket.close()
    }
  }

  /// Cuts every connection, and with `forGood` every one to come.
  func cutConnections(forGood: Bool) {
    state.withLock { state in
      if forGood { state.isStopped = true }
      for socket in state.open.values { socket.shutdownBoth() }
    }
  }
}
