import HTTP
import Kubernetes
import Resources

extension StoreError {
  /// What an error of the API means for a resource.
  init(_ error: APIError, about reference: ResourceReference, of client: APIClient) {
    switch error {
    case .notFound: self = .notFound(reference)
    case .notServed, .unknownResource: self = .unknownKind(reference.kind.qualifiedName)
    case .alreadyExists: self = .alreadyExists(reference, nil)
    case .invalid(let status), .badRequest(let status), .conflict(let status):
      let causes = status.causes.map { FieldCause(path: $0.field, message: $0.message) }
      self = .rejected(reference, message: status.message, causes: causes)
    default: self.init(error, of: client)
    }
  }

  /// What an error of the API means for a list or a watch of a kind.
  init(_ error: APIError, about kind: String, of client: APIClient) {
    switch error {
    case .notFound, .notServed, .unknownResource: self = .unknownKind(kind)
    default: self.init(error, of: client)
    }
  }

  private init(_ error: APIError, of client: APIClient) {
    let server = client.connection.server.authority
    let message = error.cure.map { "\(error.message); \($0)" } ?? error.message
    switch error {
    case .unauthorized, .credentials: self = .notAuthenticated(server: server, message: message)
    case .forbidden: self = .forbidden(server: server, message: message)
    case .connection(.timeout, _), .unknownOutcome: self = .timedOut(server: server, message: message)
    case .connection, .noWebSocket, .forwarding: self = .unreachable(server: server, message: message)
    case .cancelled: self = .cancelled
    default: self = .server(status: error.status?.code ?? 200, message: message)
    }
  }
}
