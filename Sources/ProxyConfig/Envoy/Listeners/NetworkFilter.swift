import Output

/// One thing that a connection passes through.
public enum NetworkFilter: Sendable {
  /// HTTP is spoken.
  case http(HTTPProxy)
  /// The bytes are passed on as they are.
  case tcp(TCPProxy)
  /// Clients are let through or not.
  case accessControl(AccessControl)

  var json: JSONValue {
    switch self {
    case .http(let manager): manager.json
    case .tcp(let proxy): proxy.json
    case .accessControl(let control): control.networkFilter
    }
  }
}
