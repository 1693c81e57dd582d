import ArgumentParsing
import Capture

/// What every command on capture rules is told: where the options come from, and what is other than there.
struct CaptureChoices: Equatable, Sendable {
  /// Which queries for names are captured.
  enum NameQueries: String, CaseIterable, ArgumentValue {
    case off, servers, all
  }

  /// Whether IPv6 has rules.
  enum IPv6Choice: String, CaseIterable, ArgumentValue {
    case auto, always, never
  }

  /// The pod or workload of a mesh whose rules are meant.
  var subject: MeshWorkload?
  var filename: PathArgument?
  var workload: WorkloadName?
  var words: [String] = []
  var generation: LegacyGeneration?
  var mode: CaptureMode?
  var proxyPort: CaptureArgument<Port>?
  var inboundPort: CaptureArgument<Port>?
  var tunnelPort: CaptureArgument<Port>?
  var proxyUsers: CaptureList<Account>?
  var proxyGroups: CaptureList<Account>?
  var includedInboundPorts: CaptureSelection<PortRange>?
  var excludedInboundPorts: CaptureList<PortRange>?
  var includedOutboundRanges: CaptureSelection<CIDR>?
  var excludedOutboundRanges: CaptureList<CIDR>?
  var includedOutboundPorts: CaptureList<PortRange>?
  var excludedOutboundPorts: CaptureList<PortRange>?
  var excludedInterfaces: CaptureList<InterfaceName>?
  var reroutedInterfaces: CaptureList<InterfaceName>?
  var ownerGroups: CaptureSelection<Account>?
  var excludedOwnerGroups: CaptureList<Account>?
  var loopback: CaptureArgument<LoopbackRange>?
  var mark: CaptureArgument<PacketMark>?
  var routeTable: CaptureArgument<RouteTable>?
  var nameQueries: NameQueries?
  var nameServers: [CaptureArgument<IPAddress>] = []
  var dropsInvalidPackets: Bool?
  var isDualStack: Bool?
  var ipv6 = IPv6Choice.auto
  var backend: IptablesBackend?
}

extension CaptureMode: ArgumentValue {}
extension IptablesBackend: ArgumentValue {}
extension LegacyGeneration: ArgumentValue {}
