import ArgumentParsing

/// The options of a verb that sends requests to subsets.
protocol SubsetVerbOptions: RouteVerbOptions {
  var subsets: SubsetPolicy { get set }
}

extension SubsetVerbOptions {
  /// The flags about subsets, to stand behind the verb's own.
  static var subsetFlags: [Flag<Self>] {
    [
      .value("subset-label", "LABEL", \.subsets.label, help: "the label whose value is the name of a new subset"),
      .switch("no-create", \.subsets.createsNothing, help: "add no subset and no VirtualService that is missing"),
      .switch("allow-empty", \.subsets.allowsEmpty, help: "also to a subset without a ready pod"),
    ]
  }
}
