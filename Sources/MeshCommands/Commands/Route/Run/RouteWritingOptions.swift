import ArgumentParsing
import MeshStores

/// The options of a verb of `meshctl route` that changes something about a service.
protocol RouteWritingOptions: ManifestCommandOptions, IstiodCommandOptions {
  /// The word for the service.
  var service: String { get set }
  var write: RouteWriteOptions { get set }
}

extension RouteWritingOptions {
  var manifests: ManifestOptions {
    get { write.manifests }
    set { write.manifests = newValue }
  }

  var istiods: IstiodChoice {
    get { write.istiods }
    set { write.istiods = newValue }
  }

  /// The argument that every verb begins with.
  static var serviceArgument: Argument<Self> {
    .required("SERVICE", \.service, help: "the service: its name, NAME.NAMESPACE, or any host")
      .completing(.names(.services))
  }

  /// The flags of every verb, to stand behind its own.
  static var writingFlags: [Flag<Self>] { fileFlags + writeFlags + waitFlags + istiodFlags + meshFlags }

  private static var fileFlags: [Flag<Self>] {
    manifestFlags + [
      .switch("in-place", \.write.replacesFiles, help: "replace the files of -f instead of printing them")
    ]
  }

  private static var writeFlags: [Flag<Self>] {
    [
      .value("dry-run", "WHERE", \.write.dryRun, help: "show what would come of it, and write nothing")
        .bare(DryRun.client),
      .switch("diff", \.write.showsDifference, help: "show the difference of the text, and write nothing"),
      .value("output", short: "o", "FORMAT", \.write.format, help: "print the resources instead of what changed"),
    ]
  }

  private static var waitFlags: [Flag<Self>] {
    [
      .value("wait", "SHARE", \.write.waiting, help: "wait until all proxies follow it, or a share such as 90%")
        .bare(RouteWaiting.proxies(.all))
        .details(
          "In a cluster the subsets are in the proxies before the routes are written, and the command ends when the routes "
            + "are in the proxies themselves; exit status 7 means that they are not in time, and names the proxies. A mesh "
            + "of this machine is always waited for, which takes milliseconds, but for --wait=false."
        ),
      .value("timeout", "TIME", \.write.waitLimit, help: "wait no longer; 0 waits forever"),
    ]
  }

  static var exclusive: [[PartialKeyPath<Self>]] { writingExclusive }

  /// What excludes each other for every verb: two meshes, and resources and their difference at once.
  static var writingExclusive: [[PartialKeyPath<Self>]] {
    exclusiveMeshes + exclusiveManifests + [[\.write.showsDifference, \.write.format]]
  }
}
