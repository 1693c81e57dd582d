import ArgumentParsing
import Rollouts

/// The options of a command that plans a rollout.
protocol RolloutShapeOptions: GateCommandOptions, RolloutDrivingOptions {
  var service: String { get set }
  var shape: RolloutShape { get set }
}

extension RolloutShapeOptions {
  /// The one argument of every such command.
  static var serviceArgument: Argument<Self> {
    .required("SERVICE", \.service, help: "the service: its name, NAME.NAMESPACE, or any host")
      .completing(.names(.services))
  }

  /// The flags about the versions and the rule, to stand before those of the way.
  static var versionFlags: [Flag<Self>] {
    [
      .value("to", "VERSION", \.shape.canary, help: "the subset that is to get the traffic").required()
        .completing(.names(.subsets)),
      .value("from", "VERSION", \.shape.stable, help: "the subset that has it; the only one with traffic without it")
        .completing(.names(.subsets)),
    ]
  }

  /// The flags about the way of the traffic.
  static var stepFlags: [Flag<Self>] {
    [
      .value("steps", "LIST", \.shape.steps, help: "percent by percent: 5,25,50,100 without it"),
      .value("step", "PERCENT", \.shape.step, help: "equal steps of so many percent, up to --max"),
      .value("max", "PERCENT", \.shape.limit, help: "the last of equal steps; 100 without it"),
    ]
  }

  /// The flags about time and failures.
  static var paceFlags: [Flag<Self>] {
    [
      .value("interval", "TIME", \.shape.interval, help: "from one check of the gates to the next; 1m without it")
        .details("It begins when the proxies have the new weights."),
      .value("bake", "TIME", \.shape.bake, help: "how long to go on checking after the last step"),
      .value("preview", "TIME", \.shape.preview, help: "how long to check before the first step, without traffic"),
      .value("threshold", "N", \.shape.threshold, help: "go back at this many failed checks; 1 without it"),
      .value("threshold-mode", "MODE", \.shape.thresholdMode, help: "count those in a row, or all of them"),
      .value("on-no-data", "POLICY", \.shape.onNoData, help: "what a check means that has nothing to look at")
        .details(
          "hold stays where it is and looks again, fail counts it as failed, and pass goes on. A version without requests "
            + "has no success rate and no latency, neither good ones nor bad ones."
        ),
      .switch("approve", \.shape.needsApproval, help: "wait for a person after each step"),
    ]
  }

  /// The flags about requests that reach the new version besides.
  static var exposureFlags: [Flag<Self>] {
    [
      .value("mirror", "PERCENT", \.shape.mirror, help: "copy so many requests to it before the first step")
        .details(
          "Their answers are dropped. It lasts for --preview, one interval without it, and ends with the first step."
        ),
      .value("header", "NAME=VALUE", \.shape.header, help: "requests with this header go to it from the start"),
      .value("sticky", "cookie=NAME", \.shape.sticky, help: "who reached it once stays with it"),
    ]
  }

  /// The flags that say which rule is meant.
  static var ruleFlags: [Flag<Self>] {
    [
      .value("route", "NAME", \.shape.rule, help: "the rule of this name instead of the one for all other requests"),
      .values("match", "CONDITION", \.shape.conditions, help: "the rule with just these conditions"),
      .value(
        "virtual-service",
        "NAME",
        \.shape.virtualService,
        help: "the VirtualService, where several name the service"
      ),
      .value("subset-label", "LABEL", \.shape.subsets.label, help: "the label whose value is the name of a new subset"),
      .switch("no-create", \.shape.subsets.createsNothing, help: "add no subset that is missing"),
      .switch("allow-empty", \.shape.subsets.allowsEmpty, help: "also to a subset without a ready pod"),
    ]
  }

  /// What excludes each other for every such command.
  static var exclusiveShapes: [[PartialKeyPath<Self>]] {
    exclusiveMeshes + [
      [\.shape.steps, \.shape.step], [\.shape.steps, \.shape.limit], [\.shape.rule, \.shape.conditions],
      [\.gates.prometheus, \.gates.readsLogs],
    ]
  }
}
