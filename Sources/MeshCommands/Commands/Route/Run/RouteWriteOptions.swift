import MeshStores

/// What a verb of `meshctl route` is told of how to write.
struct RouteWriteOptions: Sendable {
  var dryRun = DryRun.none
  /// `--diff`: shows the difference of the text, and writes nothing.
  var showsDifference = false
  var format: WriteFormat?
  /// Whether the command returns when Envoy has taken the change, where the mesh is up on this machine.
  var waits = true

  /// How messages are shown beside what is printed.
  var errorFormat: ErrorFormat { format?.errorFormat ?? .text }

  /// What the store is asked for.
  var storeDryRun: DryRun { showsDifference && dryRun == .none ? .client : dryRun }
}
