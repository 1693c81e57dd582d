import Foundation
import Testing

/// Crashes, people and several runners at once, in thousands of orders.
@Suite("A rollout, whatever happens to it") struct RolloutModelTests {
  private static let sequenceCount = 10_000

  @Test(
    "proves that state and weights agree, that one runner alone writes, and that the rollout ends, in 10,000 sequences"
  )
  func holdsItsPromises() {
    let seed =
      ProcessInfo.processInfo.environment["MESHCTL_SEED"].flatMap(UInt64.init) ?? .random(in: 0...UInt64(Int32.max))
    print("rollout model: MESHCTL_SEED=\(seed)")
    for number in 0..<UInt64(Self.sequenceCount) {
      var model = RolloutModel(seed: seed &+ number)
      for _ in 0..<60 where model.violations.isEmpty { model.happen() }
      if model.violations.isEmpty { model.finish() }
      guard model.violations.isEmpty else {
        let story = model.log.suffix(12).map { "\($0.actor) \($0.request): \($0.answer)" }.joined(separator: "\n")
        Issue.record("MESHCTL_SEED=\(seed &+ number): \(model.violations.joined(separator: "; "))\n\(story)")
        return
      }
    }
  }
}
