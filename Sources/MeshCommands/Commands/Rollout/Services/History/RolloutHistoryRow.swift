import Console
import Kubernetes
import Output
import Rollouts
import Routing

/// A rollout of a service in a list.
struct RolloutHistoryRow: Displayable {
  let number: Int
  let stable: String
  let canary: String
  /// How it ended; nil for one that is under way.
  let ending: RolloutPhase.Ending?
  /// When it ended, or when its present phase began, in seconds since 1970.
  let time: Int64?
  /// Who did that.
  let actor: String
  /// What each destination got in the end, or gets now.
  let weights: [(name: String, weight: Int64)]
  private let now: Timestamp

  /// Takes the last rollout, or the one that is under way.
  init(_ snapshot: RolloutSnapshot) {
    number = snapshot.record.number
    (stable, canary) = (snapshot.plan.stable, snapshot.plan.canary)
    if case .ended(let ending) = snapshot.state.phase { self.ending = ending } else { ending = nil }
    time = snapshot.record.journal.last?.time
    actor = snapshot.record.journal.last?.actor ?? ""
    weights = zip(snapshot.names, snapshot.state.weights).map { ($0, Int64($1.weight)) }
    now = Timestamp(seconds: snapshot.now)
  }

  /// Takes one of those before it.
  init(_ past: PastRollout, beside snapshot: RolloutSnapshot) {
    number = past.number
    (stable, canary, ending) = (past.stable, past.canary, past.ending)
    (time, actor) = (past.time, past.actor)
    weights = past.shares.map { (snapshot.name(of: $0.target), Int64($0.weight.number)) }
    now = Timestamp(seconds: snapshot.now)
  }

  /// All that are remembered, the oldest first.
  static func all(in snapshot: RolloutSnapshot) -> [RolloutHistoryRow] {
    snapshot.record.past.map { RolloutHistoryRow($0, beside: snapshot) } + [RolloutHistoryRow(snapshot)]
  }

  static var columns: [Column] {
    [
      Column("REVISION", alignment: .trailing), Column("VERSIONS", minimumWidth: 8), Column("ENDED"), Column("WHEN"),
      Column("TIME", presence: .wide), Column("BY", minimumWidth: 8), Column("WEIGHTS", minimumWidth: 12),
    ]
  }

  var cells: [Cell] {
    [
      Cell(String(number)), Cell("\(stable) to \(canary)"), Cell(endingText), Cell(age), Cell(timeText ?? ""),
      Cell(actor), Cell(weightText),
    ]
  }

  var reference: String { String(number) }

  var payload: JSONValue {
    [
      "revision": .integer(Int64(number)), "stable": .string(stable), "canary": .string(canary),
      "ended": ending.map { .string($0.rawValue) } ?? .null, "time": timeText.map { .string($0) } ?? .null,
      "by": .string(actor),
      "weights": .array(weights.map { ["name": .string($0.name), "weight": .integer($0.weight)] }),
    ]
  }

  /// `promoted`, `under way`.
  var endingText: String {
    guard let ending else { return "under way" }
    return ending == .rolledBack ? "rolled back" : ending.rawValue
  }

  /// `5m ago`; empty where nothing tells.
  var age: String { time.map { "\(Age(since: $0, at: now).text) ago" } ?? "" }

  /// `v1 0, v3 100`
  var weightText: String { weights.map { "\($0.name) \($0.weight)" }.joined(separator: ", ") }

  private var timeText: String? { time.map { RFC3339.text(Timestamp(seconds: $0)) } }
}
