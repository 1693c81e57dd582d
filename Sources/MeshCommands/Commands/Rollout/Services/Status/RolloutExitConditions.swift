import ArgumentParsing
import Rollouts

/// Several conditions, with commas between them: `paused,degraded`.
struct RolloutExitConditions: ArgumentValue, Hashable {
  let conditions: [RolloutExitCondition]

  /// None.
  init() { conditions = [] }

  init(argument: String) throws(InvalidValue) {
    var conditions: [RolloutExitCondition] = []
    for word in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let condition = RolloutExitCondition(rawValue: String(word)) else { throw .oneOf(Self.words) }
      conditions.append(condition)
    }
    self.conditions = conditions
  }

  var argument: String { conditions.map(\.rawValue).joined(separator: ",") }

  /// The words that there are.
  static let words = RolloutExitCondition.allCases.map(\.rawValue)

  /// The status to end with when a rollout is in one of the conditions; nil when it is in none.
  func exitStatus(of state: RolloutState) -> ExitStatus? {
    conditions.lazy.compactMap { $0.exitStatus(of: state) }.first
  }
}
