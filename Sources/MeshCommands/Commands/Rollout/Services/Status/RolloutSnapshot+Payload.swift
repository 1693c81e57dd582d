import Analysis
import Console
import Kubernetes
import Output
import Rollouts
import Routing

extension RolloutSnapshot {
  /// What programs read; members may be added, never renamed.
  var payload: JSONValue {
    let forecast = RolloutForecast(record, at: now)
    return .object(
      [
        .init("service", .string(service.name)), .init("revision", .integer(Int64(record.number))),
        .init("stable", .string(plan.stable)), .init("canary", .string(plan.canary)),
        .init("phase", .string(state.phase.word)), .init("message", .string(state.phase.words(in: plan))),
        .init("reason", record.journal.last?.reason.map { .string($0) } ?? .null),
      ] + place + [
        .init("versions", .array(record.rule.destinations.indices.map(version))),
        .init("drifted", .bool(isDrifted && !state.isOver)),
        .init("gates", .array((record.lastCheck?.report.results ?? []).map(\.payload))),
        .init("checked", Self.time(record.lastCheck?.time)),
        .init("failures", failures), .init("intervalSeconds", .integer(Int64(plan.interval))),
        .init("secondsUntilCheck", forecast.map { .integer($0.untilCheck) } ?? .null),
        .init("secondsUntilPromotion", forecast.map { .integer($0.untilPromotion) } ?? .null),
        .init("driver", driver.payload), .init("journal", .array(record.journal.map { $0.payload(in: self) })),
      ]
    )
  }

  /// Why it waits, and where it is: a step counted from 1, or the preview before or the bake behind them.
  private var place: [JSONValue.Member] {
    var pause = JSONValue.null
    if case .paused(_, let reason) = state.phase { pause = .string(reason.rawValue) }
    return [
      .init("pausedFor", pause), .init("position", record.position.map { .string($0.word) } ?? .null),
      .init("step", record.position?.step.map { .integer(Int64($0)) } ?? .null),
      .init("steps", .array(plan.steps.shares.map { .integer(Int64($0.percent)) })),
    ]
  }

  private func version(_ index: Int) -> JSONValue {
    let target = record.rule.destinations[index].target
    let pods = pods.indices.contains(index) ? pods[index].payload : .null
    let proxies = (observed?.proxies ?? [:]).sorted { $0.key < $1.key }.compactMap { name, shares -> JSONValue? in
      guard shares.indices.contains(index) else { return nil }
      return ["proxy": .string(name), "share": .double(shares[index])]
    }
    return [
      "name": .string(name(of: target)), "host": .string(target.host.name),
      "subset": target.subset.map { .string($0) } ?? .null,
      "role": .string(state.baseline.indices.contains(index) ? state.baseline[index].role.rawValue : "other"),
      "weight": weight(state.weights.map(\.weight), index), "writtenWeight": weight(written?.map(\.number), index),
      "weightBefore": weight(state.baseline.map(\.weight), index),
      "proxies": observed == nil ? .null : .array(proxies), "pods": pods,
    ]
  }

  private func weight(_ weights: [Int32]?, _ index: Int) -> JSONValue {
    guard let weights, weights.indices.contains(index) else { return .null }
    return .integer(Int64(weights[index]))
  }

  private var failures: JSONValue {
    [
      "inARow": .integer(Int64(state.tally.consecutive)), "total": .integer(Int64(state.tally.total)),
      "threshold": .integer(Int64(plan.tolerance.threshold)), "mode": .string(plan.tolerance.mode.rawValue),
    ]
  }

  fileprivate static func time(_ seconds: Int64?) -> JSONValue {
    seconds.map { .string(RFC3339.text(Timestamp(seconds: $0))) } ?? .null
  }
}

extension RolloutHolder {
  /// The name is null for nobody, and where nothing tells, which `state` tells apart.
  fileprivate var payload: JSONValue {
    switch self {
    case .someone(let name): ["state": "driving", "name": .string(name)]
    case .silent(let name, let seconds): ["state": "silent", "name": .string(name), "seconds": .integer(seconds)]
    case .nobody: ["state": "nobody", "name": .null]
    case .unknown: ["state": "unknown", "name": .null]
    }
  }
}

extension GateResult {
  /// Members may be added, never renamed.
  fileprivate var payload: JSONValue {
    [
      "name": .string(name), "verdict": .string(verdict.rawValue), "measured": .string(measured),
      "threshold": .string(threshold), "reason": .string(reason),
    ]
  }
}

extension PodCount {
  fileprivate var payload: JSONValue {
    ["ready": .integer(Int64(ready)), "total": .integer(Int64(total)), "restarts": .integer(Int64(restarts))]
  }
}

extension JournalEntry {
  /// Members may be added, never renamed.
  func payload(in snapshot: RolloutSnapshot) -> JSONValue {
    [
      "time": RolloutSnapshot.time(time), "by": .string(actor), "phase": .string(phase.word),
      "message": .string(phase.words(in: snapshot.plan)), "reason": reason.map { .string($0) } ?? .null,
      "weights": .array(
        zip(snapshot.names, snapshot.state.weights(in: phase)).map { name, weight in
          ["name": .string(name), "weight": .integer(Int64(weight.weight))]
        }
      ),
    ]
  }
}

extension Position {
  /// The position as one word that programs know it by.
  var word: String {
    switch self {
    case .preview: "preview"
    case .step: "step"
    case .bake: "bake"
    }
  }

  /// The step, counted from 1; nil before and behind the steps.
  var step: Int? {
    if case .step(let index) = self { return index + 1 }
    return nil
  }
}
