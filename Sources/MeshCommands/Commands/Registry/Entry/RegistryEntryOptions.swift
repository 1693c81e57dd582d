import ArgumentParsing
import MeshStores

/// The options of a command that adds a machine to a service, or takes it out.
protocol RegistryEntryOptions: MeshCommandOptions {
  /// The word for the service.
  var service: String { get set }
  var machine: MachineAddress { get set }
  var write: MeshWriteOptions { get set }
}

extension RegistryEntryOptions {
  /// The service and the machine.
  static var entryArguments: [Argument<Self>] {
    [
      .required("SERVICE", \.service, help: "the service: its name, NAME.NAMESPACE, or any host")
        .completing(.names(.services)),
      .required("IP", \.machine, help: "the address of the machine"),
    ]
  }

  /// The flags of both, to stand behind the command's own.
  static var entryFlags: [Flag<Self>] {
    [
      .value("dry-run", "WHERE", \.write.dryRun, help: "show what would come of it, and write nothing")
        .bare(DryRun.client),
      .value("output", short: "o", "FORMAT", \.write.format, help: "print the resources instead of a line for each"),
    ] + meshFlags
  }

  static var exclusive: [[PartialKeyPath<Self>]] { exclusiveMeshes }
}
