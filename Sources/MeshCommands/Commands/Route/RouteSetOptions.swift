import ArgumentParsing
import MeshStores
import Routing

/// The flags of `meshctl route set`.
struct RouteSetOptions: MeshCommandOptions {
  var mesh = MeshOptions()
  var service = ""
  var shares: [SplitShare] = []
  var rule: String?
  var virtualService: String?
  var subsetLabel = "version"
  var createsNothing = false
  var allowsEmpty = false
  var normalizes = false
  var write = MeshWriteOptions()

  static let arguments: [Argument<Self>] = [
    .required("SERVICE", \.service, help: "the service: its name, NAME.NAMESPACE, or any host")
      .completing(.names(.services)),
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
      .value("virtual-service", "NAME", \.virtualService, help: "the VirtualService, where several name the service"),
      .value("subset-label", "LABEL", \.subsetLabel, help: "the label whose value is the name of a new subset"),
      .switch("no-create", \.createsNothing, help: "add no subset and no VirtualService that is missing"),
      .switch("allow-empty", \.allowsEmpty, help: "also to a subset without a ready pod"),
      .switch("normalize", \.normalizes, help: "scale weights that do not add up to 100"),
      .value("dry-run", "WHERE", \.write.dryRun, help: "show what would come of it, and write nothing")
        .bare(DryRun.client),
      .value("output", short: "o", "FORMAT", \.write.format, help: "print the resources instead of what changed"),
    ] + meshFlags
}
