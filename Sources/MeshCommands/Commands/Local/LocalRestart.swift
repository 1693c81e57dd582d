import ArgumentParsing
import Console
import Supervision
import System

/// `meshctl local restart`: has a new Envoy take over.
struct LocalRestart: MeshCommand {
  /// The flags of `meshctl local restart`.
  struct Options: LocalMeshOptions {
    var local = LocalMeshChoice()

    static let flags: [Flag<Self>] = localFlags
  }

  static let declaration = CommandDeclaration(
    "restart",
    summary: "Have a new Envoy take over, without losing a request",
    discussion: """
      The new Envoy takes the listeners from the one that serves, which finishes what it has begun and ends some seconds \
      later. Envoy is asked first whether it takes the configuration.
      """,
    examples: [
      Example("Change to an Envoy that was updated in place", "meshctl local restart --mesh Examples/bookinfo"),
      Example("Do it for the mesh of MESHCTL_MESH, and say nothing", "meshctl local restart -q"),
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
    let outcome: TakeoverRequest.Outcome
    do throws(SystemError) { outcome = try await TakeoverRequest.make(to: mesh.folder) } catch { throw .failed(error) }
    switch outcome {
    case .tookOver(let status):
      let envoy = status.envoys.last
      context.report([
        "a new Envoy has taken over"
          + (envoy.map { " (process \($0.process.identifier), epoch \($0.epoch))" } ?? "")
      ])
      return .done
    case .failed(let reason):
      throw .input("no new Envoy has taken over: \(reason)", next: "see \"meshctl local logs \(mesh.flag)\"")
    case .notUp: throw .notUp(mesh)
    case .cancelled: throw .cancelled
    }
  }
}
