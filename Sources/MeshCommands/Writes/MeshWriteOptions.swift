import ArgumentParsing
import MeshStores

/// What a command that writes is told of how to write.
struct MeshWriteOptions: Sendable {
  var dryRun = DryRun.none
  var waits = false
  var waitLimit = DurationArgument.standardWait
  var format: WriteFormat?

  /// How messages are shown beside what is printed.
  var errorFormat: ErrorFormat { format?.errorFormat ?? .text }
}

/// The options of a command that writes to a mesh.
protocol WriteCommandOptions: ManifestCommandOptions {
  var write: MeshWriteOptions { get set }
}

extension WriteCommandOptions {
  /// The flags of every such command, to stand behind its own.
  static var writeFlags: [Flag<Self>] {
    [
      .value("dry-run", "WHERE", \.write.dryRun, help: "show what would come of it, and write nothing")
        .bare(DryRun.client)
        .details(
          "client works it out here. server has the API server check it, admission webhooks included; in a directory it "
            + "tries whether the file can be written."
        ),
      .value("output", short: "o", "FORMAT", \.write.format, help: "print the resources instead of a line for each"),
      .switch("wait", \.write.waits, help: "wait until it has taken effect in the cluster"),
      .value("timeout", "TIME", \.write.waitLimit, help: "wait no longer; 0 waits forever"),
    ]
  }
}
