import ArgumentParsing

/// The options of a command that works on a mesh of this machine.
protocol LocalMeshOptions: CommandOptions {
  var local: LocalMeshChoice { get set }
}

extension LocalMeshOptions {
  /// The flag that says which mesh, to stand among those of the command.
  static var localFlags: [Flag<Self>] {
    [
      .value("mesh", "DIR", \.local.directory, help: "the directory of manifests")
        .details("Without it the directory is the one in MESHCTL_MESH, then what \"meshctl context use --mesh\" chose.")
        .completing(.directories)
    ]
  }
}
