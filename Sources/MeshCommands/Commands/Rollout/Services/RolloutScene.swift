import Analysis
import Rollouts
import Routing

/// A service with its routes and the record of their rollouts.
struct RolloutScene {
  let scene: RouteScene
  let place: RolloutPlace
  let placed: PlacedRollout

  /// The record of the last rollout, or of the one that is under way.
  var record: RolloutRecord? { placed.record }

  /// The record, where there has to be one.
  func existingRecord() throws(CommandError) -> RolloutRecord {
    if let record { return record }
    throw .notFound(
      "there is no rollout of \(scene.service.name)",
      next: "begin one with meshctl rollout start \(scene.word) --to VERSION"
    )
  }

  /// What each destination of the record's rule has now; nil where the rule is gone.
  var weights: [Weight]? {
    record.flatMap { placed.weights(of: $0) }
  }
}
