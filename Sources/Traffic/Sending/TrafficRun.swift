import HTTP

/// Sends the requests of a plan and counts what becomes of them.
public struct TrafficRun: Sendable {
  /// What is kept of the body of an error.
  private static let reasonLimit = 4 << 10
  /// What is read of a body before the rest is left.
  private static let bodyLimit = 16 << 20
  /// How many requests may fail before the first is answered.
  private static let patience = 20
  /// The longest first line of an error that is kept.
  private static let reasonLength = 120

  private let plan: TrafficPlan
  private let transport: any Transport

  /// Makes a run; nothing is sent yet.
  public init(_ plan: TrafficPlan, over transport: any Transport) {
    self.plan = plan
    self.transport = transport
  }

  /// Sends everything; what became of it. When the task is cancelled, stops sending, and tells what was answered by
  /// then. Gives up when nothing has been answered at all.
  ///
  /// - Parameter progress: is told of every outcome.
  public func run(progress: (TrafficTally) -> Void) async -> TrafficTally {
    let clock = ContinuousClock()
    let start = clock.now
    var tally = TrafficTally()
    var pacer = TrafficPacer(plan.schedule, concurrency: plan.concurrency)
    await withTaskGroup(of: Event.self) { group in
      var event = Event.due
      while true {
        switch event {
        case .due: pacer.isWaiting = false
        case .finished(let outcome):
          pacer.finish()
          tally.count(outcome)
          progress(tally)
        }
        if Task.isCancelled || tally.answered == 0 && tally.sent >= Self.patience {
          pacer.stop()
          group.cancelAll()
        }
        while pacer.start(after: clock.now - start) { group.addTask { .finished(await send(on: clock)) } }
        if let due = pacer.takeNextDue() {
          group.addTask {
            // Cancellation alone cuts it short.
            try? await clock.sleep(until: start + due)
            return .due
          }
        }
        guard let next = await group.next() else { break }
        event = next
      }
    }
    tally.late = pacer.late
    tally.elapsed = clock.now - start
    return tally
  }

  private enum Event {
    case due
    case finished(RequestOutcome)
  }

  private func send(on clock: ContinuousClock) async -> RequestOutcome {
    let start = clock.now
    do throws(HTTPError) {
      let response = try await transport.send(plan.request)
      let reason = try await reason(of: response)
      return .answered(
        RequestOutcome.Answer(
          status: response.status,
          name: response.headers[plan.nameHeader],
          reason: reason,
          latency: clock.now - start
        )
      )
    } catch {
      return .failed(error)
    }
  }

  /// Reads the body to its end, which belongs to the latency and lets the connection be used again.
  private func reason(of response: Response) async throws(HTTPError) -> String {
    var kept: [UInt8] = []
    var length = 0
    let pieces = response.body.makeAsyncIterator()
    while length < Self.bodyLimit, let piece = try await pieces.next() {
      length += piece.count
      if response.status >= 400, kept.count < Self.reasonLimit { kept += piece.prefix(Self.reasonLimit) }
    }
    let line = String(decoding: kept, as: UTF8.self).split(whereSeparator: \.isNewline).first ?? ""
    return String(line.prefix(Self.reasonLength))
  }
}
