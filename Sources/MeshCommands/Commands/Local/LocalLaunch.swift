import Console
import Supervision
import System

/// Starts a mesh in a process of its own.
struct LocalLaunch {
  private let mesh: LocalMesh
  private let context: Context

  init(_ mesh: LocalMesh, in context: Context) {
    self.mesh = mesh
    self.context = context
  }

  /// Starts it with words of a command line, and waits until the mesh is up. What goes wrong is told as the process told
  /// it, and its status is that of this command.
  func launch(_ words: [String]) async throws(CommandError) -> ExitStatus {
    if let status = LocalStatus.current(of: mesh.folder) {
      throw .alreadyUp(mesh, processID: status.supervisor.identifier)
    }
    guard let program = ProcessHost.executablePath else {
      throw .input("the path of meshctl itself is not known", next: "run it without --detach")
    }
    let outcome: DetachedSupervisor.Outcome
    do throws(SystemError) {
      outcome = try await DetachedSupervisor.start(program, words, of: mesh.folder)
    } catch {
      throw .failed(error)
    }
    switch outcome {
    case .up(let status):
      context.report(LocalMessages.welcome(mesh, status))
      return .done
    case .ended(let status, let messages):
      context.report(messages)
      return status.exitStatus
    case .cancelled: throw .cancelled
    }
  }
}

extension ChildStatus {
  fileprivate var exitStatus: ExitStatus {
    guard case .exited(let number) = self, let status = ExitStatus(rawValue: number), status != .done else {
      return .failed
    }
    return status
  }
}

extension CommandError {
  /// Another process runs the mesh.
  static func alreadyUp(_ mesh: LocalMesh, processID: Int32?) -> CommandError {
    .conflict(
      "\(mesh.name) is up already" + (processID.map { " (process \($0))" } ?? ""),
      next: "see \"meshctl local status \(mesh.flag)\", or end it with \"meshctl local down \(mesh.flag)\""
    )
  }
}
