/// The messages of Envoy's API that a configuration holds inside of `google.protobuf.Any`.
enum TypeURL: String {
  case listener = "envoy.config.listener.v3.Listener"
  case routeConfiguration = "envoy.config.route.v3.RouteConfiguration"
  case cluster = "envoy.config.cluster.v3.Cluster"
  case loadAssignment = "envoy.config.endpoint.v3.ClusterLoadAssignment"
  case httpConnectionManager =
    "envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager"
  case tcpProxy = "envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy"
  case networkRBAC = "envoy.extensions.filters.network.rbac.v3.RBAC"
  case router = "envoy.extensions.filters.http.router.v3.Router"
  case fault = "envoy.extensions.filters.http.fault.v3.HTTPFault"
  case cors = "envoy.extensions.filters.http.cors.v3.Cors"
  case corsPolicy = "envoy.extensions.filters.http.cors.v3.CorsPolicy"
  case grpcStatistics = "envoy.extensions.filters.http.grpc_stats.v3.FilterConfig"
  case httpRBAC = "envoy.extensions.filters.http.rbac.v3.RBAC"
  case httpInspector = "envoy.extensions.filters.listener.http_inspector.v3.HttpInspector"
  case tlsInspector = "envoy.extensions.filters.listener.tls_inspector.v3.TlsInspector"
  case originalDestination = "envoy.extensions.filters.listener.original_dst.v3.OriginalDst"
  case httpProtocolOptions = "envoy.extensions.upstreams.http.v3.HttpProtocolOptions"
  case upstreamTLS = "envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext"
  case downstreamTLS = "envoy.extensions.transport_sockets.tls.v3.DownstreamTlsContext"
  case rawBuffer = "envoy.extensions.transport_sockets.raw_buffer.v3.RawBuffer"
  case proxyProtocol = "envoy.extensions.transport_sockets.proxy_protocol.v3.ProxyProtocolUpstreamTransport"
  case dnsCluster = "envoy.extensions.clusters.dns.v3.DnsCluster"
  case previousHosts = "envoy.extensions.retry.host.previous_hosts.v3.PreviousHostsPredicate"
  case previousPriorities = "envoy.extensions.retry.priority.previous_priorities.v3.PreviousPrioritiesConfig"
  case fileAccessLog = "envoy.extensions.access_loggers.file.v3.FileAccessLog"
  case expressionFilter = "envoy.extensions.access_loggers.filters.cel.v3.ExpressionFilter"
  case jwtAuthentication = "envoy.extensions.filters.http.jwt_authn.v3.JwtAuthentication"
  case internalListener = "envoy.extensions.bootstrap.internal_listener.v3.InternalListener"
  case connectionLimit = "envoy.extensions.resource_monitors.downstream_connections.v3.DownstreamConnectionsConfig"
  case zipkin = "envoy.config.trace.v3.ZipkinConfig"

  /// The URL in full.
  var text: String { "type.googleapis.com/" + rawValue }
}
