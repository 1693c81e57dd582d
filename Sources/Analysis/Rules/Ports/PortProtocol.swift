/// What a port speaks, as its `protocol` says.
///
/// Source: Istio `pkg/config/protocol/instance.go`, `Parse`, which ignores case.
enum PortProtocol: String, CaseIterable {
  case http = "HTTP"
  case http2 = "HTTP2"
  case httpProxy = "HTTP_PROXY"
  case https = "HTTPS"
  case grpc = "GRPC"
  case grpcWeb = "GRPC-WEB"
  case tcp = "TCP"
  case tls = "TLS"
  case udp = "UDP"
  case mongo = "MONGO"
  case redis = "REDIS"
  case mysql = "MYSQL"
  case hbone = "HBONE"

  /// Reads a protocol; nil for one that Istio does not know.
  init?(name: String) {
    guard let known = Self(rawValue: name.uppercased()) else { return nil }
    self = known
  }

  /// Whether requests can be told apart by their hosts.
  var isHTTP: Bool {
    switch self {
    case .http, .http2, .httpProxy, .grpc, .grpcWeb: true
    case .https, .tcp, .tls, .udp, .mongo, .redis, .mysql, .hbone: false
    }
  }

  /// Whether connections can be told apart by the names that clients ask for.
  var isTLS: Bool { self == .https || self == .tls }

  /// Whether it is carried as bytes over TCP.
  var isTCP: Bool {
    switch self {
    case .tcp, .https, .tls, .mongo, .redis, .mysql: true
    case .http, .http2, .httpProxy, .grpc, .grpcWeb, .udp, .hbone: false
    }
  }

  /// The names that people are told of.
  static let names = allCases.filter { $0 != .httpProxy && $0 != .hbone }.map(\.rawValue)
}
