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
    var format: PayloadFormat?

    static let flags: [Flag<Self>] =
      [.value("output", short: "o", "FORMAT", \.format, help: "write it for programs")] + localFlags
  }

  static let declaration = CommandDeclaration(
    "status",
    summary: "Tell how a mesh of this machine is",
    discussion: """
      Tells where it listens, which processes it is, and whether what the manifests say is in force. Exit status 3 means \
      that it is not: what is wrong, and where, is told. Exit status 5 means that the mesh is not up.
      """,
    examples: [
      Example("Tell how a mesh is", "meshctl local status --mesh Examples/bookinfo"),
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
    let mesh = try context.localMesh(options.local)
    let status = try context.status(of: mesh)
    if let format = options.format {
      try context.show(status.json, as: format)
    } else {
      try context.write(LocalStatusText(mesh, status, at: context.clock.now()).text)
    }
    return status.refusal == nil ? .done : .findings
  }
}
