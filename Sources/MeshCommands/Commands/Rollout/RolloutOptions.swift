import ArgumentParsing

/// The options of a command about one rollout.
protocol RolloutOptions: MeshCommandOptions {
  var subject: RolloutSubject { get set }
}

extension RolloutOptions {
  /// The one argument of every such command.
  static var subjectArgument: Argument<Self> {
    .required("SUBJECT", \.subject, help: "a SERVICE, or a workload as KIND/NAME: deployment/reviews-v1")
      .completing(.names(.rollouts))
  }

  static var arguments: [Argument<Self>] { [subjectArgument] }
}
