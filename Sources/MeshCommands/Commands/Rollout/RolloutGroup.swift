import ArgumentParsing

/// `meshctl rollout`.
enum RolloutGroup {
  static let node = CommandNode<CommandAction>.group(
    CommandDeclaration(
      "rollout",
      summary: "Release versions, and take them back",
      discussion: """
        Workloads are rolled out by Kubernetes itself, and status, history, undo, pause, resume and restart say what \
        kubectl says. Beyond that, status ends as soon as the new pods cannot start, with the reason.
        """,
      examples: [
        Example("Wait until a Deployment is rolled out", "meshctl rollout status deployment/reviews-v1"),
        Example("Go back to the revision before", "meshctl rollout undo deployment/reviews-v1"),
        Example("Restart the pods one after another", "meshctl rollout restart deployment/reviews-v1"),
      ]
    ),
    [
      RolloutStart.node, RolloutPlanCommand.node, RolloutPromote.node, RolloutAbort.node, RolloutBluegreen.node,
      RolloutStatus.node, RolloutWatch.node, RolloutHistory.node, RolloutUndo.node, RolloutPause.node, RolloutResume.node,
      RolloutRestart.node, RolloutSetImage.node,
    ]
  )

  /// The names down to a command of the group.
  static func path(_ command: any Command.Type) -> [String] {
    [CommandTree.root.declaration.name, node.declaration.name, command.declaration.name]
  }

  /// What the manual page of every command of the group tells besides.
  static func notes(_ statuses: [ExitStatus] = []) -> CommandNotes {
    CommandNotes(
      exitStatuses: ExitStatus.usual + ([.notAllowed, .notFound] + statuses).map(\.term),
      environment: Variable.everywhere + Variable.mesh
    )
  }
}
