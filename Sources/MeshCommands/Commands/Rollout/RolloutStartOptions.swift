import ArgumentParsing

/// The flags of `meshctl rollout start`.
struct RolloutStartOptions: RolloutShapeOptions {
  var mesh = MeshOptions()
  var service = ""
  var shape = RolloutShape()
  var gates = RolloutGateOptions()
  var driving = RolloutDriving()

  static let arguments: [Argument<Self>] = [serviceArgument]

  static let flags: [Flag<Self>] =
    versionFlags + stepFlags + paceFlags + exposureFlags + gateFlags + ruleFlags + drivingFlags + [
      .value("output", short: "o", "FORMAT", \.driving.format, help: "how to tell: text, or a JSON object a line")
    ] + meshFlags

  static var exclusive: [[PartialKeyPath<Self>]] { exclusiveShapes }
}
