import ArgumentParsing
import MeshStores

/// The options of a verb of `meshctl route` that changes something about a service.
protocol RouteWritingOptions: MeshCommandOptions {
  /// The word for the service.
  var service: String { get set }
  var write: RouteWriteOptions { get set }
}

extension RouteWritingOptions {
  /// The argument that every verb begins with.
  static var serviceArgument: Argument<Self> {
    .required("SERVICE", \.service, help: "the service: its name, NAME.NAMESPACE, or any host")
      .completing(.names(.services))
  }

  /// The flags of every verb, to stand behind its own.
  static var writingFlags: [Flag<Self>] { writeFlags + meshFlags }

  private static var writeFlags: [Flag<Self>] {
    [
      .value("dry-run", "WHERE", \.write.dryRun, help: "show what would come of it, and write nothing")
        .bare(DryRun.client),
      .switch("diff", \.write.showsDifference, help: "show the difference of the text, and write nothing"),
      .value("output", short: "o", "FORMAT", \.write.format, help: "print the resources instead of what changed"),
      .switch("wait", \.write.waits, help: "wait until Envoy has taken it; --wait=false does not")
        .details("A mesh that \"meshctl local up\" runs on this machine takes a change within milliseconds."),
    ]
  }

  /// No split of a text and its difference at once.
  static var exclusive: [[PartialKeyPath<Self>]] { exclusiveMeshes + [[\.write.showsDifference, \.write.format]] }
}
