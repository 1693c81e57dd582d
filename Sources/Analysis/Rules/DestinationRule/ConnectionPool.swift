import Resources
import YAML

/// How many connections and requests there may be, to a destination or into a sidecar.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateConnectionPool`.
struct ConnectionPool: ObjectRule {
  let kinds: [ResourceKind] = [.destinationRule, .sidecar]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    var pools = object.trafficPolicies.map { $0.policy.member("connectionPool") }
    if object.kind == .sidecar {
      pools.append(object.spec?.member("inboundConnectionPool"))
      pools += object.spec?.member("ingress")?.items.map { $0.resolved.member("connectionPool") } ?? []
    }
    for case let pool? in pools where pool.kind == .mapping {
      if !pool.has("http"), !pool.has("tcp") {
        report.refuse("the connection pool says nothing: write http or tcp, or leave it out", at: pool, of: object)
      }
      if let http = pool.member("http") { checkHTTP(http, object, &report) }
      if let tcp = pool.member("tcp") { checkTCP(tcp, object, &report) }
    }
  }

  private func checkHTTP(_ http: Node, _ object: MeshObject, _ report: inout FindingReport) {
    checkCounts(
      http.member("http1MaxPendingRequests"),
      http.member("http2MaxRequests"),
      http.member("maxRequestsPerConnection"),
      http.member("maxRetries"),
      http.member("maxConcurrentStreams"),
      of: object,
      into: &report
    )
    DurationForm.check(http.member("idleTimeout"), of: object, into: &report)
    if http.memberText("h2UpgradePolicy") == "UPGRADE", let client = http.member("useClientProtocol"),
      client.boolean == true
    {
      report.refuse("useClientProtocol cannot be true with h2UpgradePolicy UPGRADE: keep one", at: client, of: object)
    }
    guard let keepAlive = http.member("http2KeepAlive"), keepAlive.kind == .mapping else { return }
    DurationForm.check(keepAlive.member("interval"), keepAlive.member("timeout"), of: object, into: &report)
    if !keepAlive.has("interval") || !keepAlive.has("timeout") {
      report.refuse("http2KeepAlive needs both an interval and a timeout", at: keepAlive, of: object)
    }
  }

  private func checkTCP(_ tcp: Node, _ object: MeshObject, _ report: inout FindingReport) {
    checkCounts(tcp.member("maxConnections"), of: object, into: &report)
    DurationForm.check(tcp.member("connectTimeout"), tcp.member("maxConnectionDuration"), of: object, into: &report)
    DurationForm.checkOptional(tcp.member("idleTimeout"), of: object, into: &report)
    let keepalive = tcp.member("tcpKeepalive")
    DurationForm.check(keepalive?.member("time"), keepalive?.member("interval"), of: object, into: &report)
  }

  private func checkCounts(_ counts: Node?..., of object: MeshObject, into report: inout FindingReport) {
    for case let count? in counts {
      guard let value = count.integer, value < 0 else { continue }
      report.refuse("\(value) is less than none: write 0 or more", at: count, of: object)
    }
  }
}
