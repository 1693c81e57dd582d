import ArgumentParsing
import Rollouts

/// What a command is told of how to drive a rollout.
struct RolloutDriving: Sendable {
  var istiods = IstiodChoice()
  var waiting = RouteWaiting.standard
  var waitLimit = DurationArgument(minutes: 2)
  var limit = DurationArgument(seconds: 0)
  var onInterrupt = RunnerTask.Interruption.hold
  var takesOver = false
  /// Whether a process of its own drives on, and the command returns.
  var isDetached = false
  var format = ProgressFormat.text
}

/// The options of a command that drives a rollout.
protocol RolloutDrivingOptions: GateCommandOptions, IstiodCommandOptions {
  var driving: RolloutDriving { get set }
}

extension RolloutDrivingOptions {
  var istiods: IstiodChoice {
    get { driving.istiods }
    set { driving.istiods = newValue }
  }

  /// The flags about the drive, to stand behind those of the rollout.
  static var drivingFlags: [Flag<Self>] {
    [
      .value("wait", "SHARE", \.driving.waiting, help: "how many proxies need the weights before an interval begins")
        .bare(RouteWaiting.proxies(.all))
        .details("all without it; a share such as 90%, or false for none."),
      .value("wait-timeout", "TIME", \.driving.waitLimit, help: "how long proxies may take; 2m without it"),
      .value("timeout", "TIME", \.driving.limit, help: "leave the rollout as it is after this time; 0 is never"),
      .value("on-interrupt", "WHAT", \.driving.onInterrupt, help: "what Ctrl-C does: hold, or rollback"),
      .switch("detach", short: "d", \.driving.isDetached, help: "return at the first step, and drive on unseen")
        .details(
          "A process of its own drives on, and writes what it has to tell to a file that is named. It needs no terminal, "
            + "but this machine: where it ends, meshctl rollout resume goes on."
        ),
      .switch("take-over", \.driving.takesOver, help: "overwrite weights that someone else changed meanwhile"),
    ] + istiodFlags
  }
}
