import HTTP

extension APIError {
  /// What the server said, when it said something.
  public var status: APIStatus? {
    switch self {
    case .notFound(let status), .alreadyExists(let status), .conflict(let status), .invalid(let status),
      .badRequest(let status), .unauthorized(let status, _), .forbidden(let status, _), .expired(let status),
      .unsupportedMediaType(let status), .tooManyRequests(let status), .serverError(let status), .other(let status):
      status
    case .notServed, .credentials, .connection, .unknownOutcome, .unreadableAnswer, .unknownResource, .noWebSocket,
      .forwarding, .cancelled:
      nil
    }
  }

  /// What is wrong: a sentence without a full stop that may hold untrusted text.
  public var message: String {
    switch self {
    // kubectl's words.
    case .unauthorized(let status, _): return "you must be logged in to the server (\(status.message))"
    case .tooManyRequests(let status), .serverError(let status):
      return "the API server answered with status \(status.code): \(status.message)"
    default: if let status { return status.message }
    }
    switch self {
    case .notServed(let path): return "the server could not find the requested resource \(path)"
    case .credentials(let error): return error.message
    case .connection(let error, let server): return Self.connectionMessage(error, server)
    case .unknownOutcome(let error, let server):
      return "the answer of \(server) was lost: \(error.description); nobody knows whether the change was made"
    case .unreadableAnswer(let reason, let server): return "the answer of \(server) cannot be read: \(reason)"
    case .unknownResource(let name, _): return "the server doesn't have a resource type \"\(name)\""
    case .noWebSocket(let status, let server):
      return "\(server) answered with status \(status) instead of opening a web socket"
    case .forwarding(let reason): return reason
    default: return "cancelled"
    }
  }

  /// What to do about it; nil where that is plain.
  public var cure: String? {
    switch self {
    case .unauthorized(_, let user):
      "the credentials of user \"\(user)\" are not accepted: log in again, or name others with --user or --token"
    case .forbidden(_, let permission?):
      "ask for the permission to \(permission); see kubectl \(permission.question)"
    case .connection(let error, let server): Self.connectionCure(error, server)
    case .unknownOutcome: "look at what it is now before repeating the command"
    case .expired: "repeat the command"
    case .tooManyRequests, .serverError: "try again in a while"
    case .unreadableAnswer, .notServed: "check that the server of the kubeconfig is a Kubernetes API server"
    case .unknownResource(_, let nearest):
      nearest.isEmpty
        ? "see kubectl api-resources" : "did you mean " + nearest.joined(separator: " or ") + "?"
    case .noWebSocket:
      "a proxy or gateway before the API server may not let web sockets through: reach the server without it"
    case .conflict(let status) where !status.causes.isEmpty: "force the conflicts, or leave those fields out"
    case .conflict: "look at what it is now, then repeat the command"
    default: nil
    }
  }

  /// kubectl's words for what happens most.
  private static func connectionMessage(_ error: HTTPError, _ server: String) -> String {
    switch error {
    case .refused(let host, let port):
      "the connection to the server \(host):\(port) was refused - did you specify the right host or port?"
    case .connectionLost(let moment, _): "\(moment.description) of the server \(server)"
    case .timeout(.idle), .timeout(.overall): "the server \(server) did not answer in time: \(error.description)"
    default: "unable to connect to the server \(server): \(error.description)"
    }
  }

  private static func connectionCure(_ error: HTTPError, _ server: String) -> String? {
    switch error {
    case .refused: "start the cluster, or take another with --context"
    case .nameResolution: "check the server of the kubeconfig and the network"
    case .tls(.unknownAuthority):
      "check certificate-authority-data of the cluster in the kubeconfig; it must be that of \(server)"
    case .tls(.hostMismatch): "set tls-server-name of the cluster in the kubeconfig to a name of the certificate"
    case .tls(.expired): "renew the server's certificate, and check the clock of this machine"
    case .tls(.notYetValid): "check the clock of this machine"
    case .tls(.badClientCertificate), .tls(.clientCertificateRequired):
      "renew the client certificate of the user in the kubeconfig"
    case .tls(.handshake): "check that the server speaks TLS: perhaps its URL must begin with http://"
    case .timeout: "check that the server can be reached, or give it longer with --request-timeout"
    case .connectionLost:
      "repeat the command; if it happens again, look for a proxy before the server that cuts connections"
    case .proxy: "check proxy-url of the cluster, HTTPS_PROXY and NO_PROXY"
    default: nil
    }
  }
}
