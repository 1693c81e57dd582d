import ArgumentParsing
import Console
import Supervision
import System

/// `meshctl local down`: ends a mesh of this machine.
struct LocalDown: MeshCommand {
  /// The flags of `meshctl local down`.
  struct Options: LocalMeshOptions {
    var local = LocalMeshChoice()

    static let flags: [Flag<Self>] = localFlags
  }

  static let declaration = CommandDeclaration(
    "down",
    summary: "End a mesh of this machine",
    discussion: """
      Nothing more is taken, requests under way are finished for up to five seconds, and then Envoy ends. Nothing is left \
      but the logs: also of a mesh whose processes were killed. A mesh that is not up is no error.
      """,
    examples: [
      Example("End the mesh of a directory", "meshctl local down --mesh Examples/bookinfo"),
      Example("End that of MESHCTL_MESH, and say nothing", "meshctl local down -q"),
    ]
  )

  static var notes: CommandNotes {
    CommandNotes(
      exitStatuses: ExitStatus.usual + [ExitStatus.notFound.term],
      environment: Variable.everywhere + Variable.localMesh,
      files: LocalFiles.terms
    )
  }

  private let options: Options

  init(_ options: Options) { self.options = options }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let mesh = try context.localMesh(options.local)
    let outcome: MeshEnd.Outcome
    do throws(SystemError) { outcome = try await MeshEnd.end(mesh.folder) } catch { throw .failed(error) }
    switch outcome {
    case .ended: context.report(["\(mesh.name) is down"])
    case .killed: context.report(["\(mesh.name) is down; its supervisor did not end in time and was killed"])
    case .cleared(let count):
      let envoys = count == 1 ? "1 Envoy" : "\(count) Envoys"
      context.report(["\(mesh.name) was killed before; \(count == 0 ? "what it left is gone" : "\(envoys) ended")"])
    case .wasNotUp: context.report(["\(mesh.name) was not up"])
    }
    return .done
  }
}
