import ArgumentParsing

/// The flags of `meshctl rollout watch`.
struct RolloutWatchOptions: RolloutOptions {
  var mesh = MeshOptions()
  var subject = RolloutSubject()
  var exits = RolloutExitConditions()
  var limit = DurationArgument(seconds: 0)
  var format = ProgressFormat.text

  static var arguments: [Argument<Self>] {
    [
      .required("SERVICE", \.subject, help: "the service: its name, NAME.NAMESPACE, or any host")
        .completing(.names(.rollouts))
    ]
  }

  static let flags: [Flag<Self>] =
    [
      .exitOn(\.exits),
      .value("timeout", "TIME", \.limit, help: "watch no longer; 0 watches forever"),
      .value("output", short: "o", "FORMAT", \.format, help: "how to tell: text, or a JSON object a line"),
    ] + meshFlags
}

extension Flag where Options: RolloutOptions {
  /// `--exit-on`.
  static func exitOn(_ property: @autoclosure @escaping Property<RolloutExitConditions>) -> Flag {
    .value("exit-on", "WORDS", property(), help: "end sooner: paused, degraded, or both with a comma")
      .details(
        "A rollout is paused (exit status 8) when it waits for a person, and degraded when a check failed that counts "
          + "towards going back (3), or when it went back (9)."
      )
  }
}
