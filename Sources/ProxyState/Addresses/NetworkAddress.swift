import YAML

/// An address of Envoy's (envoy.config.core.v3.Address).
public enum NetworkAddress: Hashable, Sendable {
  /// An IP address or a name, and a port; 0 where it is left to the kernel or is not said.
  case socket(host: String, port: Int)
  /// A Unix domain socket.
  case pipe(path: String)
  /// A listener of the same Envoy, and an endpoint behind it.
  case listener(name: String, endpoint: String)
  /// Of another kind, or none.
  case unknown

  /// Reads an address; `unknown` where there is none.
  init(_ node: Node?) {
    if let socket = node?.field("socket_address") {
      self = .socket(host: socket.text("address"), port: socket.integer("port_value") ?? 0)
    } else if let pipe = node?.field("pipe") {
      self = .pipe(path: pipe.text("path"))
    } else if let name = node?.field("envoy_internal_address"), name.field("server_listener_name") != nil {
      self = .listener(name: name.text("server_listener_name"), endpoint: name.text("endpoint_id"))
    } else {
      self = .unknown
    }
  }

  /// The address at hand.
  init(_ cursor: inout JSONCursor) throws(JSONCursorError) {
    var address = NetworkAddress.unknown
    try cursor.members { cursor throws(JSONCursorError) in
      if cursor.isNamed("socket_address") {
        address = try Self.socket(&cursor)
      } else if cursor.isNamed("pipe") || cursor.isNamed("envoy_internal_address") {
        let name = cursor.name
        let node = try cursor.node()
        address =
          name == "pipe"
          ? .pipe(path: node.text("path"))
          : .listener(name: node.text("server_listener_name"), endpoint: node.text("endpoint_id"))
      }
    }
    self = address
  }

  private static func socket(_ cursor: inout JSONCursor) throws(JSONCursorError) -> NetworkAddress {
    var (host, port) = ("", 0)
    try cursor.members { cursor throws(JSONCursorError) in
      if cursor.isNamed("address") { host = try cursor.text() }
      if cursor.isNamed("port_value") { port = try cursor.integer() ?? 0 }
    }
    return .socket(host: host, port: port)
  }

  /// The IP address or name, the path, or the URL of a listener.
  public var host: String {
    switch self {
    case .socket(let host, _): host
    case .pipe(let path): path
    case .listener(let name, let endpoint): "envoy://\(name)/\(endpoint)"
    case .unknown: "unknown"
    }
  }

  /// The port; nil where there is none.
  public var port: Int? {
    switch self {
    case .socket(_, let port): port
    case .pipe, .listener, .unknown: nil
    }
  }
}

extension NetworkAddress: CustomStringConvertible {
  /// `10.0.0.1:80`, or what `host` is where there is no port.
  public var description: String { port.map { "\(host):\($0)" } ?? host }
}

extension String {
  /// Whether two texts differ in capitals at most.
  func isEqualIgnoringCase(_ other: String) -> Bool { lowercased() == other.lowercased() }
}
