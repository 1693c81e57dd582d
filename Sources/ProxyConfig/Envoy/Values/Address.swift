import Output

/// Where a listener listens or an endpoint is.
public enum Address: Hashable, Sendable {
  /// An IP address, or for endpoints found through DNS a name, and a port.
  case socket(host: String, port: Int)
  /// A Unix domain socket.
  case pipe(path: String)
  /// A listener inside of the same Envoy, with a name for the endpoint.
  case internalListener(name: String, endpoint: String)

  var json: JSONValue {
    switch self {
    case .socket(let host, let port):
      ["socket_address": ["address": .string(host), "port_value": .integer(Int64(port))]]
    case .pipe(let path): ["pipe": ["path": .string(path)]]
    case .internalListener(let name, let endpoint):
      [
        "envoy_internal_address": .message([
          "server_listener_name": .string(name), "endpoint_id": .text(endpoint),
        ])
      ]
    }
  }
}
