import Resources
import YAML

/// How many connections and requests there may be, and how long they live.
struct ConnectionPool {
  /// Whether HTTP/1.1 becomes HTTP/2 on its way.
  enum Upgrade {
    case leave
    case upgrade
    case never
  }

  var connectTimeout: ProtoDuration?
  var connections: Int64?
  var tcpIdleTimeout: ProtoDuration?
  var maximumDuration: ProtoDuration?
  var keepalive: TCPKeepalive?
  var pendingRequests: Int64?
  var requests: Int64?
  var retries: Int64?
  var httpIdleTimeout: ProtoDuration?
  var requestsPerConnection: Int64?
  var concurrentStreams: Int64?
  var upgrade = Upgrade.leave
  var keepsClientProtocol = false
  var http2Keepalive: UpstreamHTTPOptions.Keepalive?

  /// Reads `connectionPool`; a limit of 0 is none.
  init(_ node: Node) {
    if let tcp = node.member("tcp") { readTCP(tcp) }
    if let http = node.member("http") { readHTTP(http) }
  }

  private mutating func readTCP(_ node: Node) {
    connectTimeout = node.duration("connectTimeout").flatMap { $0 == .zero ? nil : $0 }
    connections = Self.limit(node.count("maxConnections"))
    tcpIdleTimeout = node.duration("idleTimeout")
    maximumDuration = node.duration("maxConnectionDuration")
    keepalive = node.member("tcpKeepalive").map(TCPKeepalive.init)
  }

  private mutating func readHTTP(_ node: Node) {
    pendingRequests = Self.limit(node.count("http1MaxPendingRequests"))
    requests = Self.limit(node.count("http2MaxRequests"))
    retries = Self.limit(node.count("maxRetries"))
    httpIdleTimeout = node.duration("idleTimeout")
    requestsPerConnection = Self.limit(node.count("maxRequestsPerConnection"))
    concurrentStreams = Self.limit(node.count("maxConcurrentStreams")).map { min($0, 2_147_483_647) }
    keepsClientProtocol = node.flag("useClientProtocol")
    http2Keepalive = node.member("http2KeepAlive").flatMap {
      UpstreamHTTPOptions.Keepalive(interval: $0.duration("interval"), timeout: $0.duration("timeout"))
    }
    switch node.memberText("h2UpgradePolicy") {
    case "UPGRADE": upgrade = .upgrade
    case "DO_NOT_UPGRADE": upgrade = .never
    default: upgrade = .leave
    }
  }

  private static func limit(_ number: Int64?) -> Int64? { number == 0 ? nil : number }
}
