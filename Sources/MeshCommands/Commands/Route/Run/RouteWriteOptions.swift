import MeshStores

/// What a verb of `meshctl route` is told of how to write.
struct RouteWriteOptions: Sendable {
  /// `-f`: manifests that take the place of a mesh.
  var manifests = ManifestOptions()
  /// `--in-place`: replaces the files that `-f` names instead of printing them.
  var replacesFiles = false
  var dryRun = DryRun.none
  /// `--diff`: shows the difference of the text, and writes nothing.
  var showsDifference = false
  var format: WriteFormat?
  /// `--wait`: what is waited for.
  var waiting = RouteWaiting.standard
  /// `--timeout`: the longest time to wait for the proxies of a cluster.
  var waitLimit = DurationArgument.standardWait
  /// The istiods that tell which proxies there are.
  var istiods = IstiodChoice()

  /// How messages are shown beside what is printed.
  var errorFormat: ErrorFormat { format?.errorFormat ?? .text }

  /// What the store is asked for.
  var storeDryRun: DryRun { showsDifference && dryRun == .none ? .client : dryRun }

  /// Whether files are given in place of a mesh.
  var isOfFiles: Bool { !manifests.filenames.isEmpty }

  /// Whether anything is written to the mesh or the files.
  var writes: Bool { dryRun == .none && !showsDifference && (!isOfFiles || replacesFiles) }

  /// Whether the text of the files with the change is what is printed.
  var printsFiles: Bool { isOfFiles && !replacesFiles && dryRun == .none && !showsDifference && format == nil }
}
