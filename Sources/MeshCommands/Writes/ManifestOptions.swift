import ArgumentParsing

/// What a command is told of the manifests that it takes objects from.
struct ManifestOptions: Sendable {
  var filenames: [PathArgument] = []
  var isRecursive = false

  /// The inputs in the order in which they are named; standard input at most once.
  func findInputs(in context: Context) throws(CommandError) -> [ManifestInput] {
    var inputs: [ManifestInput] = []
    for path in filenames { inputs += try ManifestInput.find(path.argument, recursive: isRecursive, in: context) }
    guard inputs.count(where: { $0.source == .standardInput }) <= 1 else {
      throw .input("standard input can be read only once", next: "pass '-f -' once")
    }
    return inputs
  }
}

/// The options of a command that takes objects from manifests to a mesh.
protocol ManifestCommandOptions: MeshCommandOptions {
  var manifests: ManifestOptions { get set }
}

extension ManifestCommandOptions {
  /// The flags that say which manifests, to stand before those of the command.
  static var manifestFlags: [Flag<Self>] {
    [
      .values(
        "filename",
        short: "f",
        "FILE",
        \.manifests.filenames,
        help: "read manifests from a file, a directory, or - for standard input"
      )
      .completing(.manifests),
      .switch("recursive", short: "R", \.manifests.isRecursive, help: "look into the directories below, too"),
    ]
  }

  /// The flags of manifests that take the place of a mesh, for `exclusive`.
  static var exclusiveManifests: [[PartialKeyPath<Self>]] {
    [
      [\.manifests.filenames, \.mesh.directory], [\.manifests.filenames, \.mesh.context],
      [\.manifests.filenames, \.mesh.kubeconfig], [\.manifests.filenames, \.mesh.cluster],
      [\.manifests.filenames, \.mesh.server],
    ]
  }
}
