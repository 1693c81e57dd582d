import Analysis
import ArgumentParsing
import MeshStores
import Resources
import Rollouts
import Routing

/// Works out a rollout of a service as it is now.
struct RolloutPlanning {
  /// A rollout that could begin.
  struct Draft {
    /// Its first state, and all that stays.
    let record: RolloutRecord
    /// What has to be there before requests can go to the new version.
    let additions: [RouteChange]
    /// What requests go to.
    let targets: [RouteTarget]
    let versions: GatedVersions
  }

  private static let standardSteps = [5, 25, 50, 100]

  private let shape: RolloutShape
  private let gates: GatePlan
  private let scene: RolloutScene
  private let command: RolloutCommandLine
  private let path: [String]

  /// - Parameters:
  ///   - command: what names the service and the mesh again.
  ///   - path: the command, for mistakes.
  init(
    _ shape: RolloutShape,
    _ gates: GatePlan,
    _ scene: RolloutScene,
    _ command: RolloutCommandLine,
    for path: [String]
  ) {
    self.command = command
    self.shape = shape
    self.gates = gates
    self.scene = scene
    self.path = path
  }

  /// The rollout.
  func draft() throws(CommandError) -> Draft {
    if let record = scene.record, !record.state.isOver { throw Self.underWay(record, command) }
    let targets = try targets()
    let served = [targets.canary]
    try scene.scene.checkHosts(of: served)
    let additions = try scene.scene.additions(of: targets.missing, shape.subsets)
    try scene.scene.checkReadiness(of: served, shape.subsets)
    let rule = try shiftedRule(to: targets.canary, from: targets.stable)
    let state = try state(of: rule)
    let stable = rule.destinations[rule.stable].target
    guard stable.host == targets.canary.host else {
      throw .input(
        "\(stable.label) and \(targets.canary.label) are of different services",
        next: "a rollout moves traffic between the subsets of one service; define the versions as such"
      )
    }
    return Draft(
      record: RolloutRecord(state, of: rule, gates: gates, after: scene.record),
      additions: additions,
      targets: rule.destinations.map(\.target),
      versions: scene.versions(stable: stable, canary: targets.canary, label: shape.subsets.label)
    )
  }

  /// Another rollout has the routes already.
  static func underWay(_ record: RolloutRecord, _ command: RolloutCommandLine) -> CommandError {
    let plan = record.state.plan
    return .conflict(
      "a rollout from \(plan.stable) to \(plan.canary) is under way",
      next: "go on with \(command("resume")), or give it up with \(command("abort"))"
    )
  }

  // MARK: Parts

  private func targets() throws(CommandError) -> (
    canary: RouteTarget, stable: RouteTarget?, missing: [SplitTargets.MissingSubset]
  ) {
    let words = [shape.canary, shape.stable].compactMap(\.self)
    let shares = words.map { SplitShare($0, .zero) }
    let targets = SplitTargets(
      shares,
      to: scene.scene.service,
      in: scene.scene.mesh,
      namespace: scene.scene.namespace,
      label: shape.subsets.label
    )
    guard let canary = targets.shares.first?.target else {
      throw .usage(UsageError(.missingChoice("--to"), path: path))
    }
    return (canary, shape.stable == nil ? nil : targets.shares.last?.target, targets.missing)
  }

  private func shiftedRule(to canary: RouteTarget, from stable: RouteTarget?) throws(CommandError) -> ShiftedRule {
    let exposure = Exposure(mirror: shape.mirror, header: shape.header, cookie: shape.sticky?.cookie)
    let rule = try scene.placed.rule(shape.choice)
    do throws(ShiftRefusal) {
      return try ShiftedRule(rule, choice: shape.choice, from: stable, to: canary, exposure: exposure)
    } catch {
      let place = scene.placed.resource.reference.place
      throw .input(error.message(in: place), next: error.next)
    }
  }

  private func state(of rule: ShiftedRule) throws(CommandError) -> RolloutState {
    let weights = rule.weights(in: try scene.placed.rule(shape.choice))
    let baseline = weights.enumerated().map { place, weight in
      BaselineWeight(place == rule.stable ? .stable : place == rule.canary ? .canary : .other, weight.number)
    }
    let state = RolloutState(try plan(of: rule), baseline: baseline)
    guard let step = state.unsayableSteps.first else { return state }
    throw .input(
      "\(step) is nothing of the weight \(baseline[rule.stable].weight + baseline[rule.canary].weight) of both versions",
      next: "make the weights of the rule larger, or begin with a larger step"
    )
  }

  private func plan(of rule: ShiftedRule) throws(CommandError) -> RolloutPlan {
    let interval = try seconds(of: shape.interval, "--interval", atLeast: 1)
    let hasPreview = shape.mirror != nil || shape.preview != nil
    let preview = try shape.preview.map { time throws(CommandError) in try seconds(of: time, "--preview", atLeast: 0) }
    let names = [rule.stable, rule.canary].map { rule.destinations[$0].target }.map { $0.subset ?? $0.host.name }
    let plan = RolloutPlan(
      service: scene.scene.service.name,
      stable: names[0],
      canary: names[1],
      steps: try steps(),
      interval: interval,
      previewChecks: hasPreview ? max(1, ((preview ?? interval) + interval - 1) / interval) : 0,
      bakeChecks: (try seconds(of: shape.bake, "--bake", atLeast: 0) + interval - 1) / interval,
      tolerance: FailureTolerance(shape.threshold.count, shape.thresholdMode) ?? .strict,
      onNoData: shape.onNoData,
      needsApproval: shape.needsApproval
    )
    guard let plan else { throw usage("--interval", shape.interval.argument, .malformed(expected: "a second or more")) }
    return plan
  }

  private func steps() throws(CommandError) -> StepList {
    do throws(StepList.Mistake) {
      if let steps = shape.steps { return steps }
      if shape.step != nil || shape.limit != nil {
        return try StepList(by: shape.step ?? shape.limit ?? .all, upTo: shape.limit ?? .all)
      }
      return try StepList(Self.standardSteps.compactMap { CanaryShare($0) })
    } catch {
      throw usage("--step", shape.step?.argument ?? "", error.invalidValue)
    }
  }

  private func seconds(of time: DurationArgument, _ flag: String, atLeast least: Int) throws(CommandError) -> Int {
    let seconds = time.duration.components.seconds + (time.duration.components.attoseconds > 0 ? 1 : 0)
    guard (Int64(least)...31_536_000).contains(seconds) else {
      throw usage(flag, time.argument, .malformed(expected: "from \(least)s to a year"))
    }
    return Int(seconds)
  }

  private func usage(_ flag: String, _ value: String, _ mistake: InvalidValue) -> CommandError {
    .usage(UsageError(.invalidValue(value, for: .flag(flag), mistake), path: path))
  }
}
