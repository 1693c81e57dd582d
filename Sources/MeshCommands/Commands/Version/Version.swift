import ArgumentParsing
import Kubernetes
import Output
import Preflight

/// `meshctl version`: which meshctl this is, and which versions the mesh has.
struct Version: OfflineOrMeshCommand {
  /// The flags of `meshctl version`.
  struct Options: MeshCommandOptions {
    var mesh = MeshOptions()
    var format: PayloadFormat?
    var isClientAlone = false
    var istioNamespace = NamespaceName.istioSystem

    static let flags: [Flag<Self>] =
      [
        .value("output", short: "o", "FORMAT", \.format, help: "write it for programs"),
        .switch("client", \.isClientAlone, help: "tell the version of meshctl alone, and ask no mesh"),
        .value("istio-namespace", "NAME", \.istioNamespace, help: "the namespace of the control plane")
          .completing(.names(.namespaces)),
      ] + meshFlags
  }

  static let declaration = CommandDeclaration(
    "version",
    summary: "Show versions of meshctl, control plane and proxies",
    discussion: """
      Where a cluster can be reached, the versions of its control planes and of its proxies follow, with how many pods \
      have each. What could not be asked is told on standard error, and the command succeeds all the same.

      The object for programs has the keys version and platform and, without --client, controlPlanes and proxies, which \
      are null where nobody could be asked; keys may be added, never renamed.
      """,
    examples: [
      Example("Show the versions", "meshctl version"),
      Example("Show that of meshctl alone", "meshctl version --client"),
      Example("Show them as JSON", "meshctl version -o json"),
      Example("Show the number alone", "meshctl version --client -o jsonpath='{.version}'"),
    ]
  )

  static var notes: CommandNotes {
    CommandNotes(exitStatuses: ExitStatus.usual, environment: Variable.everywhere + Variable.mesh)
  }

  private let options: Options

  init(_ options: Options) { self.options = options }

  var errorFormat: ErrorFormat { options.format?.errorFormat ?? .text }

  var asksMesh: Bool { !options.isClientAlone }

  func run(in context: Context) throws(CommandError) -> ExitStatus {
    try show(nil, in: context)
    return .done
  }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let mesh = await MeshVersions(options.mesh, options.istioNamespace, in: context)
    guard !Task.isCancelled else { throw .cancelled }
    try show(mesh, in: context)
    // Notes come after what they are about, wherever both streams lead.
    try context.flush()
    for note in mesh.notes { context.note(note, as: errorFormat) }
    return .done
  }

  private func show(_ mesh: MeshVersions?, in context: Context) throws(CommandError) {
    if let format = options.format {
      try context.show(payload(mesh), as: format)
    } else {
      let lines = ["meshctl \(Release.version) (\(Release.platform))"] + (mesh?.lines ?? [])
      try context.write(lines.map { TerminalText.escaped($0) + "\n" }.joined())
    }
  }

  private func payload(_ mesh: MeshVersions?) -> JSONValue {
    let own: [JSONValue.Member] = [
      .init("version", .string(Release.version)), .init("platform", .string(Release.platform)),
    ]
    return .object(own + (mesh?.members ?? []))
  }
}
