import ArgumentParsing

/// The options of a verb that changes the traffic policy of a DestinationRule.
protocol PolicyVerbOptions: RouteWritingOptions {
  /// `--subset`: the subset whose policy is meant; nil for that of the host.
  var subset: String? { get set }
  /// `--no-create`: refuses to make a DestinationRule.
  var createsNothing: Bool { get set }
}

extension PolicyVerbOptions {
  /// The flags of every such verb, to stand behind its own.
  static var policyFlags: [Flag<Self>] {
    [
      .value("subset", "NAME", \.subset, help: "for requests to this subset alone").completing(.names(.subsets)),
      .switch("no-create", \.createsNothing, help: "make no DestinationRule where there is none"),
    ] + writingFlags
  }
}
