public import Routing

/// A rollout that ended, as far as it is remembered.
public struct PastRollout: Hashable, Sendable {
  /// What a destination was left with.
  public struct Share: Hashable, Sendable {
    /// What gets the traffic.
    public let target: RouteTarget
    /// Its weight.
    public let weight: Weight

    /// Makes a share.
    public init(_ target: RouteTarget, _ weight: Weight) {
      self.target = target
      self.weight = weight
    }
  }

  /// Its number among those of the service.
  public let number: Int
  /// The version that had the traffic.
  public let stable: String
  /// The version that was to get it.
  public let canary: String
  /// How it ended.
  public let ending: RolloutPhase.Ending
  /// When it ended, in seconds since 1970; nil where that is not known.
  public let time: Int64?
  /// Who ended it; empty where that is not known.
  public let actor: String
  /// What it left behind.
  public let shares: [Share]

  init(
    number: Int,
    stable: String,
    canary: String,
    ending: RolloutPhase.Ending,
    time: Int64?,
    actor: String,
    shares: [Share]
  ) {
    self.number = number
    self.stable = stable
    self.canary = canary
    self.ending = ending
    self.time = time
    self.actor = actor
    self.shares = shares
  }

  /// What is left of a rollout; nil for one that is under way.
  public init?(_ record: RolloutRecord) {
    guard case .ended(let ending) = record.state.phase else { return nil }
    self.init(
      number: record.number,
      stable: record.state.plan.stable,
      canary: record.state.plan.canary,
      ending: ending,
      time: record.journal.last?.time,
      actor: record.journal.last?.actor ?? "",
      shares: zip(record.rule.destinations, record.state.weights).map { destination, weight in
        Share(destination.target, Weight(Int64(weight.weight)) ?? .zero)
      }
    )
  }
}
