import HTTP
import Kubernetes
import Resources

extension StoreError {
  /// What an error of the API means for a resource.
  init(_ error: APIError, about reference: ResourceReference) {
    switch error {
    case .notFound: self = .notFound(reference)
    case .notServed, .unknownResource: self = .unknownKind(reference.kind.qualifiedName)
    case .alreadyExists: self = .alreadyExists(reference, nil)
    case .invalid(let status), .badRequest(let status), .conflict(let status):
      let causes = status.causes.map { FieldCause(path: $0.field, message: $0.message) }
      self = .rejected(reference, message: status.message, causes: causes)
    default: self.init(error)
    }
  }

  /// What an error of the API means for a list or a watch of a kind.
  init(_ error: APIError, about kind: String) {
    switch error {
    case .notFound, .notServed, .unknownResource: self = .unknownKind(kind)
    default: self.init(error)
    }
  }

  init(_ error: APIError) {
    let trouble = ServerTrouble(message: error.message, cure: error.cure)
    switch error {
    case .unauthorized, .credentials: self = .notAuthenticated(trouble)
    case .forbidden: self = .forbidden(trouble)
    case .connection(.timeout, _), .unknownOutcome: self = .timedOut(trouble)
    case .connection, .noWebSocket, .forwarding: self = .unreachable(trouble)
    case .cancelled: self = .cancelled
    default: self = .server(status: error.status?.code ?? 200, trouble)
    }
  }
}
