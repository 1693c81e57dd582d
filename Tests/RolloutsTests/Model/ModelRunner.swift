import Rollouts

/// A runner with the request that it waits for.
struct ModelRunner {
  private var runner: RolloutRunner
  private(set) var step: RolloutRunner.Step
  /// How far its steady clock is ahead of the world's.
  private let clockOffset: Int
  let identity: String

  init(_ task: RunnerTask, identity: String, clockOffset: Int) {
    self.identity = identity
    self.clockOffset = clockOffset
    runner = RolloutRunner(task, identity: identity)
    step = runner.first
  }

  var request: RunnerRequest? { if case .ask(let request) = step { request } else { nil } }

  mutating func interrupt() { runner.interrupt() }

  mutating func expire() { runner.expire() }

  mutating func take(_ answer: RunnerAnswer, at clock: Int) {
    step = runner.take(answer, at: .seconds(clock + clockOffset))
  }
}
