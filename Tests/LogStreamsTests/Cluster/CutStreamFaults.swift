import StandInAPIServer
import Synchronization
import TestSupport

/// Faults that meet the requests of a log feed at random.
final class CutStreamFaults: Sendable {
  private let generator: Mutex<SeededGenerator>
  private let server: StandInServer
  private let isOver = Mutex(false)

  init(seed: UInt64, on server: StandInServer) {
    generator = Mutex(SeededGenerator(seed: seed))
    self.server = server
    server.faults.inject(choosing: { [self] in choose($0) })
  }

  /// How many streams of logs were cut so far.
  var cutCount: Int { server.faults.cutTargets.count { $0.contains("/log?") } }

  /// From now on everything goes well.
  func stop() { isOver.withLock { $0 = true } }

  private func choose(_ request: HTTPRequest) -> Fault? {
    if isOver.withLock({ $0 }) { return nil }
    let (chance, length) = generator.withLock { generator in
      (Int.random(in: 0..<100, using: &generator), Int.random(in: 0..<6_000, using: &generator))
    }
    if request.path.hasSuffix("/log") {
      switch chance {
      case 0..<60: return .cutStream(after: length)
      case 60..<85: return .endStream(after: length)
      case 85..<88: return .status([429, 500, 503][length % 3])
      default: return nil
      }
    }
    if request.parameter("watch") != nil {
      switch chance {
      case 0..<40: return .cutStream(after: 10 * length)
      case 40..<60: return .endStream(after: 10 * length)
      case 60..<70: return .status(410)
      case 70..<80: return Self.expiredEvent
      default: return nil
      }
    }
    // Reading a pod, not the list that the feed begins with.
    return chance < 3 && request.path.contains("/pods/") ? .status([429, 500][length % 2]) : nil
  }

  private static let expiredEvent = Fault.answer(
    status: 200,
    headers: [:],
    body: #"{"type":"ERROR","object":{"kind":"Status","apiVersion":"v1","status":"Failure","reason":"Expired","#
      + #""message":"too old resource version: 1 (2)","code":410}}"# + "\n",
    contentType: "application/json"
  )
}
