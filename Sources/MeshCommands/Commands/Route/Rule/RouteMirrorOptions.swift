import ArgumentParsing
import Routing

/// The flags of `meshctl route mirror`.
struct RouteMirrorOptions: RuleVerbOptions, SubsetVerbOptions {
  var mesh = MeshOptions()
  var service = ""
  var target: TargetArgument?
  var share: Percentage?
  var removes = false
  var rule: String?
  var subsets = SubsetPolicy()
  var virtualService: String?
  var write = RouteWriteOptions()

  var createsNothing: Bool {
    get { subsets.createsNothing }
    set { subsets.createsNothing = newValue }
  }

  static let arguments: [Argument<Self>] = [
    serviceArgument,
    .optional("SUBSET", \.target, help: "what gets the copies; SUBSET@HOST or HOST for another service")
      .completing(.names(.subsets)),
  ]

  static let flags: [Flag<Self>] =
    [
      .value("percent", "PERCENT", \.share, help: "how many requests are copied; 100 without it"),
      .switch("remove", \.removes, help: "send no copies to the subset, or none at all"),
      .value("route", "NAME", \.rule, help: "the rule of this name instead of the one for all other requests"),
    ] + subsetFlags + verbFlags
}
