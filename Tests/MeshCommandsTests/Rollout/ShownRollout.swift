import Analysis
import Console
import MeshStores
import Resources
import Rollouts
import Routing
import Testing

@testable import MeshCommands

/// A rollout of `reviews` from v1 to v3 in four steps, as it is after some events.
struct ShownRollout {
  static let service = QualifiedHost(whole: "reviews.default.svc.cluster.local")
  /// When the first event happened; the others follow ten seconds after one another.
  static let start: Int64 = 1_750_000_000

  private(set) var record: RolloutRecord

  /// Begins it.
  init(
    steps: String = "5,25,50,100",
    bakes: Int = 2,
    mode: FailureTolerance.Mode = .consecutive,
    approval: Bool = false,
    after former: RolloutRecord? = nil
  ) throws {
    let plan = RolloutPlan(
      service: Self.service.name,
      stable: "v1",
      canary: "v3",
      steps: try StepList(steps),
      interval: 60,
      bakeChecks: bakes,
      tolerance: try #require(FailureTolerance(3, mode)),
      onNoData: .hold,
      needsApproval: approval
    )
    let baseline = [BaselineWeight(.stable, 100), BaselineWeight(.canary, 0)]
    let state = RolloutState(try #require(plan), baseline: baseline)
    record = RolloutRecord(state, of: try Self.rule(), after: former)
    record.advance(to: state, at: Self.start, by: "ci@runner")
  }

  /// Lets something happen.
  mutating func take(_ event: RolloutEvent, because reason: String? = nil, report: GateReport? = nil) throws {
    let time = Self.start + 10 * Int64(record.journal.count)
    if let report { record.lastCheck = GateCheck(report, at: time) }
    record.advance(to: try record.state.after(event), at: time, by: "ci@runner", because: reason)
  }

  /// The rollout after some events.
  static func after(_ events: [RolloutEvent]) throws -> RolloutRecord {
    var rollout = try ShownRollout()
    for event in events { try rollout.take(event) }
    return rollout.record
  }

  /// What is shown of it half a minute after it began.
  static func snapshot(_ record: RolloutRecord) -> RolloutSnapshot {
    var snapshot = RolloutSnapshot(service: service, record: record, now: start + 30)
    snapshot.written = record.state.weights.map { Weight(Int64($0.weight)) ?? .zero }
    return snapshot
  }

  private static func rule() throws -> ShiftedRule {
    let destinations = ["v1", "v3"].map { name in
      ShiftedDestination(RouteTarget(service, subset: name), .weighted(Weight(name == "v1" ? 100 : 0) ?? .zero))
    }
    return try #require(ShiftedRule(.standard, destinations, stable: 0, canary: 1, exposure: Exposure()))
  }
}

extension CommandMesh {
  /// Writes a record and the weights that go with it, as the one who drives the rollout does.
  func write(_ record: RolloutRecord) async throws {
    let context = Context(environment: Environment(environment))
    let store = try context.openMesh(MeshOptions(), .text)
    let routes = ResourceReference(.virtualService, "reviews", namespace: "default")
    let place = try RolloutPlace(of: routes, in: store, context, StorePatience(context, .text, DriverInterruption()))
    let seen = try await place.read()
    let written = try await place.write(record, over: seen)
    _ = try #require(written)
  }

  /// Runs a command line at a time.
  func run(_ line: String, at time: Int64, isTerminal: Bool = false) async -> CommandRun {
    let context = Context(
      streams: .inMemory(isTerminal: isTerminal),
      environment: Environment(environment),
      clock: .fixed(Timestamp(seconds: time))
    )
    let status = await CommandRunner().run(line.split(separator: " ").map(String.init), in: context)
    return CommandRun(status, output: masked(context.streams.output.text), error: masked(context.streams.error.text))
  }
}
