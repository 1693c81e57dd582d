import Console
import MeshStores
import Output
import Supervision
import System

/// What a mesh that is up on this machine makes of a change of its directory.
struct LocalAcceptance {
  /// Longer than Envoy takes for anything but a start.
  private static let limit = Duration.seconds(30)

  private let context: Context

  /// Whether nothing is said when all is well.
  private let isSilent: Bool

  init(in context: Context, isSilent: Bool = false) {
    self.context = context
    self.isSilent = isSilent
  }

  /// Waits until Envoy has taken what the directory of a store says; at once where no mesh is up.
  ///
  /// - Returns: `.findings` when it did not: the files are written then, and something else is in force.
  func wait(for store: any MeshStore) async throws(CommandError) -> ExitStatus {
    guard let folder = context.stateFolder(of: store), LocalStatus.current(of: folder) != nil else { return .done }
    switch await Self.outcome(of: folder) {
    case .failure(let error): throw .failed(error)
    case .success(.notUp): return .done
    case .success(.cancelled): throw .cancelled
    case .success(nil):
      throw .timedOut(
        "nothing tells whether Envoy has taken it: the supervisor of \(store.name) does not answer",
        next: "see \"meshctl local status --mesh \(ShellWord.quoted(folder.mesh))\""
      )
    case .success(.settled(let status)): return tell(status, store)
    }
  }

  private func tell(_ status: LocalStatus, _ store: any MeshStore) -> ExitStatus {
    guard let refusal = status.refusal else {
      if !isSilent {
        context.report(["in force in the Envoy of \(store.name) (revision \(status.configuration.revision))"])
      }
      return .done
    }
    context.report(
      ["written, but not in force: \(store.name) as it is now is refused"]
        + refusal.complaints.map { "  \($0.description)" }
    )
    return .findings
  }

  /// Nil when there was no answer in time.
  private static func outcome(of folder: StateFolder) async -> Result<SettleRequest.Outcome?, SystemError> {
    await withTaskGroup(of: Result<SettleRequest.Outcome?, SystemError>.self) { group in
      group.addTask {
        do throws(SystemError) { return .success(try await SettleRequest.make(to: folder)) } catch {
          return .failure(error)
        }
      }
      group.addTask {
        (try? await Task.sleep(for: limit)) == nil ? .success(.cancelled) : .success(nil)
      }
      let first = await group.next() ?? .success(nil)
      group.cancelAll()
      return first
    }
  }
}
