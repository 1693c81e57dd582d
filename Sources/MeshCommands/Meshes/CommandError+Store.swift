import Kubernetes
import MeshStores

extension CommandError {
  /// Why a store did not do what it was asked.
  static func store(_ error: StoreError) -> CommandError {
    let (message, next) = (error.message, error.next)
    switch error {
    case .notFound, .unknownKind: return .notFound(message, next: next)
    case .conflict, .alreadyExists, .locked: return .conflict(message, next: next)
    case .notAuthenticated, .forbidden: return .notAllowed(message, next: next)
    case .timedOut: return .timedOut(message, next: next)
    case .cancelled: return .cancelled
    case .ambiguous, .impossibleEdit, .notAnObject, .unreadable, .outside, .file, .unreachable, .rejected, .server:
      return .input(message, next: next)
    }
  }

  /// Why the kubeconfig leads nowhere.
  static func kubeconfig(_ error: KubeconfigError) -> CommandError {
    if case .noConfiguration(let searched) = error {
      return .input(
        "there is no mesh to work on: no --mesh, no MESHCTL_MESH, and no kubeconfig"
          + (searched.isEmpty ? "" : " at \(searched.joined(separator: ", "))"),
        next: "name a directory of manifests, such as --mesh Examples/bookinfo, or a kubeconfig with --kubeconfig"
      )
    }
    return .input(error.message, next: nil)
  }
}
