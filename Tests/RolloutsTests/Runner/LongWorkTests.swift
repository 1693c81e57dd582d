import Rollouts
import Testing

@Suite("Proxies and gates that take longer than a lease") struct LongWorkTests {
  private static let identity = "ada@laptop/1"

  private static func lease(_ renewals: Int) -> LeaseRecord {
    LeaseRecord(holder: identity, term: 1, renewal: "\(identity)/\(renewals)", seconds: 15)
  }

  /// A runner that has written the state of a rollout as its own, and asks whether the proxies have it.
  private static func settlingRunner() throws -> (runner: RolloutRunner, state: RolloutState) {
    var runner = RolloutRunner(RunnerTask(), identity: identity)
    _ = runner.take(.lease(nil, revision: nil), at: .zero)
    _ = runner.take(.written(revision: "1"), at: .zero)
    let state = try SampleRollout.state()
    let step = runner.take(.routes(state: state, weights: state.weights, revision: "a"), at: .zero)
    guard case .ask(.writeRoutes(let claimed, replacing: "a")) = step else {
      Issue.record("\(step)")
      return (runner, state)
    }
    #expect(runner.take(.written(revision: "b"), at: .zero) == .ask(.settle(claimed)))
    return (runner, claimed)
  }

  @Test("have it renewed as often as it takes, and are asked on")
  func renewal() throws {
    var (runner, state) = try Self.settlingRunner()
    for count in 2...4 {
      let renewal = RunnerRequest.writeLease(Self.lease(count), replacing: "\(count - 1)")
      #expect(runner.take(.working, at: .zero) == .ask(renewal))
      #expect(runner.take(.written(revision: "\(count)"), at: .zero) == .ask(.settle(state)))
    }
    #expect(runner.take(.settled, at: .zero) == .ask(.wait(seconds: 5)))
  }

  @Test("end for who lost it meanwhile")
  func loss() throws {
    var (runner, _) = try Self.settlingRunner()
    _ = runner.take(.working, at: .zero)
    #expect(runner.take(.conflict, at: .zero) == .done(.leaseLost))
  }

  @Test("are not waited for when the time of the run is over")
  func expiry() throws {
    var (runner, _) = try Self.settlingRunner()
    _ = runner.take(.working, at: .zero)
    runner.expire()
    let free = LeaseRecord(holder: nil, term: 1, renewal: "\(Self.identity)/released", seconds: 15)
    #expect(runner.take(.written(revision: "2"), at: .zero) == .ask(.writeLease(free, replacing: "2")))
  }
}
