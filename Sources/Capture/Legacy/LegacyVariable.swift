/// An environment variable of the scripts of old; `sidecar.env` and `cluster.env` set them too.
enum LegacyVariable: String, CaseIterable {
  case proxyPort = "ENVOY_PORT"
  case mode = "ISTIO_INBOUND_INTERCEPTION_MODE"
  case tproxyMark = "ISTIO_INBOUND_TPROXY_MARK"
  case tproxyRouteTable = "ISTIO_INBOUND_TPROXY_ROUTE_TABLE"
  case inboundPorts = "ISTIO_INBOUND_PORTS"
  case excludedInboundPorts = "ISTIO_LOCAL_EXCLUDE_PORTS"
  case outboundRanges = "ISTIO_SERVICE_CIDR"
  case excludedOutboundRanges = "ISTIO_SERVICE_EXCLUDE_CIDR"
  case inboundCapturePort = "INBOUND_CAPTURE_PORT"

  /// Today's flag of the same meaning.
  var today: CaptureFlag {
    switch self {
    case .proxyPort: .envoyPort
    case .mode: .inboundInterceptionMode
    case .tproxyMark: .inboundTProxyMark
    case .tproxyRouteTable: .inboundTProxyRouteTable
    case .inboundPorts: .inboundPorts
    case .excludedInboundPorts: .localExcludePorts
    case .outboundRanges: .serviceCIDR
    case .excludedOutboundRanges: .serviceExcludeCIDR
    case .inboundCapturePort: .inboundCapturePort
    }
  }

  /// Whether an empty value means the default (`${NAME:-default}` in the script).
  var isDefaultWhenEmpty: Bool {
    switch self {
    case .proxyPort, .tproxyMark, .tproxyRouteTable, .inboundCapturePort: true
    default: false
    }
  }
}
