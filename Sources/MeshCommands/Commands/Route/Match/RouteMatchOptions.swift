import ArgumentParsing
import Routing

/// The flags of `meshctl route match`.
struct RouteMatchOptions: ConditionOptions, SubsetVerbOptions {
  var mesh = MeshOptions()
  var service = ""
  var shares: [SplitShare] = []
  var conditions = ConditionWords()
  var name: String?
  var removes = false
  var normalizes = false
  var subsets = SubsetPolicy()
  var virtualService: String?
  var write = RouteWriteOptions()

  static let arguments: [Argument<Self>] = [
    serviceArgument,
    .remaining("SUBSET=WEIGHT", \.shares, help: "what a subset gets; SUBSET@HOST or HOST for other services")
      .completing(.names(.subsets)),
  ]

  static let flags: [Flag<Self>] =
    conditionFlags + [
      .value("name", "NAME", \.name, help: "what the rule is called, so that --route of other commands finds it"),
      .switch("remove", \.removes, help: "take the rule with these conditions away"),
      .switch("normalize", \.normalizes, help: "scale weights that do not add up to 100"),
    ] + subsetFlags + verbFlags
}
