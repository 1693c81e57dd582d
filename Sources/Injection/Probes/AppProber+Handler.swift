import YAML

extension AppProber {
  /// What a probe or lifecycle hook does.
  struct Handler: Equatable {
    /// The ways that the agent can take over; a command runs in the container and needs no agent.
    enum Kind: String, CaseIterable {
      case httpGet, tcpSocket, grpc

      /// The fields in the order that Go marshals them, for the same bytes.
      func ordered(_ fields: Value) -> Value {
        let names: [String] =
          switch self {
          case .httpGet: ["path", "port", "host", "scheme", "httpHeaders"]
          case .tcpSocket: ["port", "host"]
          case .grpc: ["port", "service"]
          }
        return .mapping(
          names.compactMap { name in
            // `service` is the one field that Go writes when absent.
            guard let value = fields[name] ?? (name == "service" ? .null : nil) else { return nil }
            return Value.Entry(name, value)
          }
        )
      }
    }

    let kind: Kind
    let fields: Value

    /// Nil for commands and for checks of no known kind.
    init?(_ check: Value) {
      for kind in Kind.allCases {
        guard let fields = check[kind.rawValue], case .mapping = fields else { continue }
        self.kind = kind
        self.fields = fields
        return
      }
      return nil
    }

    /// The HTTP request to the agent that takes this handler's place (app_probe.go convertAppProber).
    func rewritten(path: String, port: UInt16) -> Value {
      var request: Value = kind == .httpGet ? fields : .mapping([])
      request.setField("path", to: .string(path))
      request.setField("port", to: .integer(Int64(port)))
      // The agent speaks TLS to the application; the kubelet speaks plain HTTP to the agent.
      if request["scheme"] == "HTTPS" { request.setField("scheme", to: "HTTP") }
      return request
    }
  }
}
