import ArgumentParsing
import Routing

/// The flags of `meshctl route set`.
struct RouteSetOptions: SubsetVerbOptions {
  var mesh = MeshOptions()
  var service = ""
  var shares: [SplitShare] = []
  var rule: String?
  var virtualService: String?
  var subsets = SubsetPolicy()
  var normalizes = false
  var write = RouteWriteOptions()

  static let arguments: [Argument<Self>] = [
    serviceArgument,
    .remaining(
      "SUBSET=WEIGHT",
      \.shares,
      atLeast: 1,
      help: "what a subset gets; SUBSET@HOST or HOST for other services"
    )
    .completing(.names(.subsets)),
  ]

  static let flags: [Flag<Self>] =
    [
      .value("route", "NAME", \.rule, help: "the rule of this name instead of the one for all other requests"),
      .switch("normalize", \.normalizes, help: "scale weights that do not add up to 100"),
    ] + subsetFlags + verbFlags
}
