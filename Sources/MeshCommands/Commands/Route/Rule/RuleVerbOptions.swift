import ArgumentParsing

/// The options of a verb that changes one rule of a VirtualService.
protocol RuleVerbOptions: RouteVerbOptions {
  /// `--route`: the name of the rule; nil for the one for all other requests.
  var rule: String? { get set }
  /// `--no-create`: refuses to make a VirtualService.
  var createsNothing: Bool { get set }
}

extension RuleVerbOptions {
  /// The flags of every such verb, to stand behind its own.
  static var ruleFlags: [Flag<Self>] {
    [
      .value("route", "NAME", \.rule, help: "the rule of this name instead of the one for all other requests"),
      .switch("no-create", \.createsNothing, help: "make no VirtualService where there is none"),
    ] + verbFlags
  }
}
