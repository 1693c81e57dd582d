import Foundation
import Synchronization

/// Requests to a local mesh at a steady rate, from some connections, until it is told to stop.
final class SteadyLoad: Sendable {
  /// What became of the requests so far.
  struct Tally {
    var count = 0
    var failed = 0
    var hasStopped = false
    var running = 0
  }

  private let tally = Mutex(Tally())
  private let port: UInt16
  private let host: String
  /// Between two requests of one connection.
  private let pause: Duration

  /// Begins at once.
  init(port: UInt16, host: String, rate: Int, connections: Int) {
    self.port = port
    self.host = host
    pause = .seconds(connections) / rate
    tally.withLock { $0.running = connections }
    for _ in 0..<connections { Thread { self.run() }.start() }
  }

  /// Stops, and tells what became of all requests.
  func stop() -> Tally {
    tally.withLock { $0.hasStopped = true }
    while tally.withLock({ $0.running > 0 }) { usleep(1_000) }
    return tally.withLock { $0 }
  }

  private func run() {
    let connection = LoopbackConnection(to: .port(port))
    var next = ContinuousClock.now
    while !tally.withLock({ $0.hasStopped }) {
      let answer = connection.get(host: host)
      tally.withLock { tally in
        tally.count += 1
        if answer?.status != 200 { tally.failed += 1 }
      }
      next += pause
      let wait = ContinuousClock.now.duration(to: next) / .microseconds(1)
      if wait > 0 { usleep(UInt32(wait)) }
    }
    tally.withLock { $0.running -= 1 }
  }
}
