import ArgumentParsing
import Console
import Output
import Supervision
import System

/// `meshctl local status`: how a mesh of this machine is.
struct LocalReport: OfflineCommand {
  /// The flags of `meshctl local status`.
  struct Options: LocalMeshOptions {
    var local = LocalMeshChoice()
    var isOfAll = false
    var format: PayloadFormat?

    static let flags: [Flag<Self>] =
      [
        .switch("all", short: "A", \.isOfAll, help: "list every mesh that is up, whichever is chosen"),
        .value("output", short: "o", "FORMAT", \.format, help: "write it for programs"),
      ] + localFlags
  }

  static let declaration = CommandDeclaration(
    "status",
    summary: "Tell how a local mesh is, or list those that are up",
    discussion: """
      Tells where it listens, which processes it is, and whether what the manifests say is in force. Exit status 3 means \
      that it is not: what is wrong, and where, is told. Exit status 5 means that the mesh is not up. Where no mesh is \
      chosen, and with --all, lists every mesh of yours that is up: its directory, its state, its port, and since when.
      """,
    examples: [
      Example("Tell how a mesh is", "meshctl local status --mesh Examples/bookinfo"),
      Example("List every mesh that is up", "meshctl local status --all"),
      Example("The process of Envoy alone", "meshctl local status -o jsonpath='{.envoys[-1].process}'"),
    ]
  )

  static var notes: CommandNotes {
    CommandNotes(
      exitStatuses: ExitStatus.usual + [ExitStatus.findings, .notFound].map(\.term),
      environment: Variable.everywhere + Variable.localMesh,
      files: LocalFiles.terms
    )
  }

  private let options: Options

  init(_ options: Options) { self.options = options }

  var errorFormat: ErrorFormat { options.format?.errorFormat ?? .text }

  func run(in context: Context) throws(CommandError) -> ExitStatus {
    let mesh = options.isOfAll ? nil : try context.chosenLocalMesh(options.local)
    guard let mesh else { return try list(in: context) }
    let status = try context.status(of: mesh)
    if let format = options.format {
      try context.show(status.json, as: format)
    } else {
      try context.write(LocalStatusText(mesh, status, at: context.clock.now()).text)
    }
    return status.refusal == nil ? .done : .findings
  }

  /// Lists the meshes that are up; as for one, the status tells whether what the manifests of each say is in force.
  private func list(in context: Context) throws(CommandError) -> ExitStatus {
    let stateHome = try context.stateHome()
    let meshes: [LocalStatus]
    do throws(SystemError) { meshes = try LocalStatus.current(below: stateHome) } catch { throw .failed(error) }
    let now = context.clock.now()
    try context.show(
      Listing(meshes.map { LocalMeshRow(status: $0, now: now) }),
      as: ListOptions(format: options.format.map { .payload($0) } ?? .table),
      whenEmpty: "no mesh is up"
    )
    return meshes.allSatisfy { $0.refusal == nil } ? .done : .findings
  }
}
