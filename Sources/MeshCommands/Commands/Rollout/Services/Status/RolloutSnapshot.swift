import Analysis
import Rollouts
import Routing

/// A rollout of a service with all that is known of it at one moment.
struct RolloutSnapshot: Sendable {
  let service: QualifiedHost
  let record: RolloutRecord
  /// Seconds since 1970.
  var now: Int64
  /// What the destinations of the rule have in the mesh; nil where the rule is gone.
  var written: [Weight]?
  /// What proxies have; nil where none could be asked.
  var observed: ObservedWeights?
  /// The pods of each destination.
  var pods: [PodCount] = []
  var driver = RolloutHolder.unknown

  var state: RolloutState { record.state }
  var plan: RolloutPlan { record.state.plan }

  /// What each destination is called.
  var names: [String] { record.rule.destinations.map { name(of: $0.target) } }

  /// The part of the requests that each destination is to get, from 0 to 1.
  var shares: [Double] { Self.shares(of: state.weights.map { Int64($0.weight) }) }

  /// Whether someone else changed the weights since the rollout wrote them.
  var isDrifted: Bool { written.map { $0.map(\.number) != state.weights.map(\.weight) } ?? true }

  /// What the destinations have in the mesh, `v1 75, v3 25`; nil where the rule is gone.
  var writtenText: String? {
    written.map { zip(names, $0).map { "\($0) \($1)" }.joined(separator: ", ") }
  }

  /// What is said where it is gone.
  static let goneText = "the rule that it shifts is gone, or has no weights"

  /// How many failed checks there are, and at how many it goes back: `1 of 3 in a row`.
  var failureText: String {
    let limit = plan.tolerance.threshold
    switch plan.tolerance.mode {
    case .total: return "\(state.tally.total) of \(limit)"
    case .consecutive:
      let all = state.tally.total > state.tally.consecutive ? ", \(state.tally.total) in all" : ""
      return "\(state.tally.consecutive) of \(limit) in a row\(all)"
    }
  }

  /// The subset of the service; another host is named.
  func name(of target: RouteTarget) -> String {
    target.host == service ? target.subset ?? target.host.name : target.label
  }

  /// The same at another time.
  func at(_ now: Int64) -> RolloutSnapshot {
    var other = self
    other.now = now
    return other
  }

  private static func shares(of weights: [Int64]) -> [Double] {
    let sum = weights.reduce(0.0) { $0 + Double(max(0, $1)) }
    return weights.map { sum > 0 ? Double(max(0, $0)) / sum : 0 }
  }
}
