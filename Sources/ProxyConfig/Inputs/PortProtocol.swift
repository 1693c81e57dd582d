/// What is spoken at a port.
public enum PortProtocol: String, Hashable, Sendable {
  /// Anything over TCP.
  case tcp
  /// Datagrams, which no proxy sees.
  case udp
  /// HTTP/1.1.
  case http
  /// HTTP/2.
  case http2
  /// gRPC.
  case grpc
  /// gRPC as browsers speak it.
  case grpcWeb = "grpc-web"
  /// HTTP as a client speaks it to a proxy.
  case httpProxy = "http_proxy"
  /// HTTP over TLS.
  case https
  /// Anything over TLS.
  case tls
  /// MongoDB.
  case mongo
  /// Redis.
  case redis
  /// MySQL.
  case mysql
  /// Tunnels of the ambient mesh.
  case hbone
  /// Nothing says so: the proxy finds out.
  case detected

  /// Reads the word of a port's `protocol`, or of its `appProtocol`.
  ///
  /// Source: Istio `pkg/config/protocol/instance.go`, `Parse`, and `pkg/config/kube/conversion.go`, `ConvertProtocol`.
  init(word: String) {
    let word = word.lowercased()
    switch word {
    case "kubernetes.io/h2c": self = .http2
    case "kubernetes.io/ws": self = .http
    case "kubernetes.io/wss": self = .https
    default: self = word == "detected" ? .detected : PortProtocol(rawValue: word) ?? .detected
    }
  }

  /// Reads what a Service says of a port: `appProtocol`, else the name up to its hyphen, else the number.
  public init(appProtocol: String?, name: String, number: Int, transport: String) {
    if transport.lowercased() == "udp" {
      self = .udp
      return
    }
    if let appProtocol, !appProtocol.isEmpty {
      self = PortProtocol(word: appProtocol)
      return
    }
    let small = name.lowercased()
    let named =
      small.hasPrefix("grpc-web") ? PortProtocol.grpcWeb : PortProtocol(word: String(small.prefix { $0 != "-" }))
    self = named == .detected && Self.serverSpeaksFirst.contains(number) ? .tcp : named
  }

  /// Ports whose servers speak first, so that nothing can be found out: SMTP, DNS, MySQL, MongoDB.
  private static let serverSpeaksFirst: Set<Int> = [25, 53, 3306, 27_017]

  /// Whether requests of HTTP can be seen in it.
  public var isHTTP: Bool {
    switch self {
    case .http, .http2, .grpc, .grpcWeb, .httpProxy: true
    case .tcp, .udp, .https, .tls, .mongo, .redis, .mysql, .hbone, .detected: false
    }
  }

  /// How Istio writes it (istio `pkg/config/protocol/instance.go`); what it does not know is found out.
  public var label: String {
    switch self {
    case .grpcWeb: "GRPC-Web"
    case .mongo: "Mongo"
    case .redis: "Redis"
    case .mysql: "MySQL"
    case .detected: "UnsupportedProtocol"
    case .tcp, .udp, .http, .http2, .grpc, .httpProxy, .https, .tls, .hbone: rawValue.uppercased()
    }
  }

  var isHTTP2: Bool { self == .http2 || self == .grpc || self == .grpcWeb }
  var isTLS: Bool { self == .https || self == .tls }
  /// Whether routes of HTTP may apply.
  public var mayBeHTTP: Bool { isHTTP || self == .detected }
}
