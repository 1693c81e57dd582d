import ArgumentParsing
import Rollouts

/// The flags of `meshctl rollout promote`.
struct RolloutPromoteOptions: RolloutInterventionOptions {
  var mesh = MeshOptions()
  var service = ""
  var share: CanaryShare?
  var isFull = false
  var isRehearsal = false
  var driving = RolloutDriving()

  static let flags: [Flag<Self>] =
    [
      .switch("full", \.isFull, help: "to the end: the new version gets all traffic"),
      .value("to", "PERCENT", \.share, help: "to the step of this percentage"),
    ] + interventionFlags + meshFlags

  static var exclusive: [[PartialKeyPath<Self>]] { exclusiveMeshes + [[\.isFull, \.share]] }
}
