import ArgumentParsing
import MeshStores

/// What a command that changes a workload is told of how to write.
struct RolloutWriteOptions: Sendable {
  var dryRun = DryRun.none
  var format: WriteFormat?
  /// Whether weights of a service that someone else changed are overwritten.
  var takesOver = false

  /// How messages are shown beside what is printed.
  var errorFormat: ErrorFormat { format?.errorFormat ?? .text }
}

/// The options of a command that changes a rollout.
protocol RolloutWritingOptions: MeshCommandOptions {
  var write: RolloutWriteOptions { get set }
}

extension RolloutWritingOptions {
  /// The flag of those that change the routes of services, too.
  static var takeOverFlag: Flag<Self> {
    .switch("take-over", \.write.takesOver, help: "overwrite weights that someone else changed meanwhile")
  }

  /// The flags of every such command, to stand behind its own.
  static var writingFlags: [Flag<Self>] {
    [
      .value("dry-run", "WHERE", \.write.dryRun, help: "show what would come of it, and write nothing")
        .bare(DryRun.client)
        .details("client works it out here. server has the API server check it, admission webhooks included."),
      .value("output", short: "o", "FORMAT", \.write.format, help: "print the resource instead of a line"),
    ]
  }
}
