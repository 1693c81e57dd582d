/// Everything that decides which traffic is captured, and how the rules are set; the defaults are upstream's
/// (tools/common/config/config.go).
public struct CaptureOptions: Sendable, Hashable {
  /// The proxy's port for outbound connections: `-p`.
  public var proxyPort: Port = 15001
  /// The proxy's port for inbound connections: `-z`.
  public var inboundCapturePort: Port = 15006
  /// The proxy's port for tunnelled inbound connections: `-e`.
  public var inboundTunnelPort: Port = 15008
  /// The users that the proxy runs as: `-u`.
  public var proxyUsers: [Account] = [.id(1337)]
  /// The groups that the proxy runs as: `-g`.
  public var proxyGroups: [Account] = [.id(1337)]
  /// How inbound connections reach the proxy: `-m`.
  public var mode: CaptureMode = .redirect
  /// The inbound ports to capture: `-b`.
  public var inboundPorts: PortSelection = .only([])
  /// The inbound ports to leave alone when all are captured: `-d`.
  public var excludedInboundPorts: [PortRange] = []
  /// The destinations to capture: `-i`.
  public var outboundRanges: RangeSelection = .only([])
  /// The destinations to leave alone: `-x`.
  public var excludedOutboundRanges: [CIDR] = []
  /// The destination ports to capture whatever the address: `-q`.
  public var outboundPorts: [PortRange] = []
  /// The destination ports to leave alone: `-o`.
  public var excludedOutboundPorts: [PortRange] = []
  /// The interfaces to leave alone: `-c`.
  public var excludedInterfaces: [InterfaceName] = []
  /// The interfaces of virtual machines, whose inbound traffic is outbound: `-k`.
  public var reroutedInterfaces: [InterfaceName] = []
  /// The groups whose outbound traffic is captured: `ISTIO_OUTBOUND_OWNER_GROUPS`.
  public var ownerGroups: OwnerGroups = .all
  /// The loopback range to leave alone: `ISTIO_OUTBOUND_IPV4_LOOPBACK_CIDR`.
  public var loopback: LoopbackRange = .localhost
  /// The mark of packets for the transparent proxy: `-t`.
  public var tproxyMark = PacketMark(1337)
  /// The routing table for marked packets: `-r`.
  public var tproxyRouteTable: RouteTable = .upstream
  /// Which queries for names are captured: `--redirect-dns`, `--capture-all-dns`.
  public var nameQueries: DNSCapture = .off
  /// Whether packets of no connection are dropped: `--drop-invalid`.
  public var dropsInvalidPackets = false
  /// Whether any IPv6 address, not only a first one, means rules for IPv6: `--dual-stack`.
  public var isDualStack = false
  /// How the rules are set and checked.
  public var execution = CaptureExecution()

  /// Makes upstream's defaults: nothing inbound and nothing outbound is captured.
  public init() {}

  /// What the injector gives an init container that no annotation changes
  /// (manifests/charts/istio-control/istio-discovery/files/injection-template.yaml): everything in both directions
  /// except the proxy's own ports.
  public static var sidecar: CaptureOptions {
    var options = CaptureOptions()
    options.inboundPorts = .all
    options.excludedInboundPorts = [15090, 15021, 15020].map { PortRange($0) }
    options.outboundRanges = .all
    return options
  }

  /// Which queries for names are captured on a host: without a name server to watch, none are.
  public func effectiveNameQueries(on host: CaptureHost) -> DNSCapture {
    nameQueries == .nameServers && host.nameServers.isEmpty ? .off : nameQueries
  }
}
