import ArgumentParsing

/// The options of a command that has something happen to a rollout.
protocol RolloutInterventionOptions: IstiodCommandOptions {
  var service: String { get set }
  var isRehearsal: Bool { get set }
  var driving: RolloutDriving { get set }
}

extension RolloutInterventionOptions {
  var istiods: IstiodChoice {
    get { driving.istiods }
    set { driving.istiods = newValue }
  }

  static var arguments: [Argument<Self>] {
    [
      .required("SERVICE", \.service, help: "the service: its name, NAME.NAMESPACE, or any host")
        .completing(.names(.services))
    ]
  }

  /// The flags of every such command, to stand behind its own.
  static var interventionFlags: [Flag<Self>] {
    [
      .switch("dry-run", \.isRehearsal, help: "show what would come of it, and write nothing"),
      .switch("take-over", \.driving.takesOver, help: "overwrite weights that someone else changed meanwhile"),
      .value("wait", "SHARE", \.driving.waiting, help: "how many proxies have to follow; all without it")
        .bare(RouteWaiting.proxies(.all)),
      .value("wait-timeout", "TIME", \.driving.waitLimit, help: "how long proxies may take; 2m without it"),
      .value("output", short: "o", "FORMAT", \.driving.format, help: "how to tell: text, or a JSON object a line"),
    ] + istiodFlags
  }

  /// What the options ask for.
  func intervention(in context: Context) throws(CommandError) -> RolloutIntervention {
    RolloutIntervention(
      word: service,
      mesh: mesh,
      driving: driving,
      isRehearsal: isRehearsal,
      store: try context.openMesh(mesh, driving.format.errorFormat),
      context: context
    )
  }
}
