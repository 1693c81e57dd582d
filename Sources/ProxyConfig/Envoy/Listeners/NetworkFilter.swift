import Output

/// One thing that a connection passes through.
public enum NetworkFilter: Sendable {
  /// HTTP is spoken.
  case http(HTTPConnectionManager)
  /// The bytes are passed on as they are.
  case tcp(TCPProxy)
  /// Clients are let through or not.
  case accessControl(AccessControl)
  /// An answer that does not depend on the bytes.
  case respond(String)

  var json: JSONValue {
    switch self {
    case .http(let manager): manager.json
    case .tcp(let proxy): proxy.json
    case .accessControl(let control): control.networkFilter
    case .respond(let text):
      .named(
        "envoy.filters.network.direct_response",
        .networkDirectResponse,
        ["response": ["inline_string": .string(text)]]
      )
    }
  }
}
