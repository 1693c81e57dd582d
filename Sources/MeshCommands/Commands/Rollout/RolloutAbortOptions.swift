import ArgumentParsing

/// The flags of `meshctl rollout abort`.
struct RolloutAbortOptions: RolloutInterventionOptions {
  var mesh = MeshOptions()
  var service = ""
  var isRehearsal = false
  var driving = RolloutDriving()

  static let flags: [Flag<Self>] = interventionFlags + meshFlags
}
