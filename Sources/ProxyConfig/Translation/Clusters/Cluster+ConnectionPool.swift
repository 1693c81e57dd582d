extension Cluster {
  /// Limits the connections to a cluster as a pool, and else the mesh, says.
  ///
  /// Source: Istio `pilot/pkg/networking/core/cluster_traffic_policy.go`, `applyConnectionPool` and `applyTCPKeepalive`.
  mutating func limit(_ pool: ConnectionPool?, _ mesh: MeshConfiguration, budget: ConnectionLimits.RetryBudget? = nil) {
    var limits = ConnectionLimits()
    limits.retryBudget = budget
    limits.connections = pool?.connections ?? limits.connections
    limits.pendingRequests = pool?.pendingRequests ?? limits.pendingRequests
    limits.requests = pool?.requests ?? limits.requests
    limits.retries = pool?.retries ?? limits.retries
    self.limits = limits
    connectTimeout = pool?.connectTimeout ?? mesh.connectTimeout
    if pool?.keepalive != nil || mesh.keepalive != nil {
      keepalive = TCPKeepalive(
        probes: pool?.keepalive?.probes ?? mesh.keepalive?.probes,
        time: pool?.keepalive?.time ?? mesh.keepalive?.time,
        interval: pool?.keepalive?.interval ?? mesh.keepalive?.interval
      )
    }
    http.idleTimeout = pool?.httpIdleTimeout ?? pool?.tcpIdleTimeout
    http.requestsPerConnection = pool?.requestsPerConnection
    http.maximumDuration = pool?.maximumDuration
    http.concurrentStreams = pool?.concurrentStreams
    http.keepalive = pool?.http2Keepalive
  }
}
