import ArgumentParsing

/// Which local mesh a command is for.
struct LocalMeshChoice: Sendable {
  /// `--mesh`: the directory of manifests.
  var directory: PathArgument?
}
