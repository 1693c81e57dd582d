/// What a block of rules is for.
public enum RulePurpose: String, Sendable, Hashable, CaseIterable {
  /// Interfaces whose traffic is left alone.
  case excludedInterfaces
  /// Interfaces whose inbound traffic is a virtual machine's outbound traffic.
  case reroutedInterfaces
  /// Packets of no connection are dropped.
  case invalidPackets
  /// The tunnel port is the proxy's already.
  case tunnelPort
  /// How outbound traffic gets to the proxy.
  case outboundRedirect
  /// How inbound traffic gets to the proxy.
  case inboundRedirect
  /// How inbound traffic gets to the proxy's transparent socket.
  case transparentProxy
  /// Which inbound traffic is captured.
  case inboundCapture
  /// All outbound traffic is looked at.
  case outboundEntry
  /// Destination ports that are left alone.
  case excludedOutboundPorts
  /// What the proxy passes on to the workload.
  case passthrough
  /// What a workload sends to itself by an address that is not localhost.
  case ownCalls
  /// The proxy's own traffic, by user.
  case proxyUser
  /// The proxy's own traffic, by group.
  case proxyGroup
  /// Traffic of groups that are left alone.
  case ownerGroups
  /// Queries for names.
  case nameQueries
  /// The two halves of a query for names are tracked apart.
  case nameQueryZones
  /// Traffic to localhost.
  case localhost
  /// Destinations that are left alone.
  case excludedRanges
  /// Destination ports that are captured whatever the address.
  case includedOutboundPorts
  /// Destinations that are captured.
  case includedRanges
  /// Marks that tell the proxy's packets from the workload's.
  case transparentMarks
  /// IPv6 is shut off, as the generation knew IPv4 alone.
  case inboundIPv6

  /// One line that says what the rules do, as a comment of a script shows it.
  public var summary: String {
    switch self {
    case .excludedInterfaces: "leave traffic of these interfaces alone"
    case .reroutedInterfaces: "do not treat traffic of virtual machines behind these interfaces as inbound"
    case .invalidPackets: "drop packets that belong to no connection instead of resetting it"
    case .tunnelPort: "let tunnelled traffic reach the proxy directly"
    case .outboundRedirect: "send outbound connections to the proxy"
    case .inboundRedirect: "send inbound connections to the proxy"
    case .transparentProxy: "hand inbound connections to the proxy with their addresses untouched"
    case .inboundCapture: "capture inbound connections"
    case .outboundEntry: "look at everything that leaves"
    case .excludedOutboundPorts: "leave connections to these ports alone"
    case .passthrough: "leave what the proxy passes on to the workload alone"
    case .ownCalls: "capture calls of the workload to itself"
    case .proxyUser: "leave traffic of the proxy's user alone, but capture its calls to the workload itself"
    case .proxyGroup: "leave traffic of the proxy's group alone, but capture its calls to the workload itself"
    case .ownerGroups: "capture or leave alone by the group of the process"
    case .nameQueries: "send queries for names to the agent's resolver"
    case .nameQueryZones: "track both halves of a query for names apart"
    case .localhost: "leave connections to localhost alone"
    case .excludedRanges: "leave connections to these addresses alone"
    case .includedOutboundPorts: "capture connections to these ports"
    case .includedRanges: "capture connections to these addresses"
    case .transparentMarks: "tell packets of the proxy from packets of the workload by their mark"
    case .inboundIPv6: "refuse inbound IPv6, which is not captured"
    }
  }
}
