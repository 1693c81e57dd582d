extension SidecarRules {
  /// The port of name servers (RFC 1035 §4.2).
  static let namePort: Port = 53
  /// The port of the agent's resolver (tools/istio-iptables/pkg/constants).
  static let agentNamePort: Port = 15053

  /// The versions whose queries are captured: those that have a name server.
  private var capturedFamilies: [IPFamily] {
    nameQueries == .all ? IPFamily.allCases : IPFamily.allCases.filter { !host.nameServers($0).isEmpty }
  }

  /// The destinations of captured queries with the versions of each: every one, or server by server.
  private var servers: [(ranges: [CIDR], families: [IPFamily])] {
    guard nameQueries == .nameServers else { return [([], IPFamily.allCases)] }
    return IPFamily.allCases.flatMap { family in
      host.nameServers(family).map { ([CIDR(host: $0)], [family]) }
    }
  }

  /// Queries go to the agent (`SetupDNSRedir`).
  mutating func addNameQueries() {
    sheet.begin(.nameQueries)
    sheet.add(.raw, .output, [], .jump(.istioOutputDNS))
    sheet.add(.nat, .istioOutput, [], .jump(.istioOutputDNS), in: capturedFamilies)
    for transport in [TransportProtocol.tcp, .udp] {
      for server in servers {
        let matches: [PacketMatch] = [.transport(transport), .destinationPort(PortRange(Self.namePort))]
        sheet.add(
          .nat,
          .istioOutputDNS,
          matches + server.ranges.map { .destination($0) },
          .redirect(to: Self.agentNamePort, spelling: transport == .tcp ? .full : .abbreviated),
          in: server.families
        )
      }
    }
  }

  /// A query of the workload and the agent's own query for the same name would collide in connection tracking
  /// (`addDNSConntrackZones`).
  mutating func addNameQueryZones() {
    let udp = PacketMatch.transport(.udp)
    let toServer = PacketMatch.destinationPort(PortRange(Self.namePort))
    let fromServer = PacketMatch.sourcePort(PortRange(Self.namePort))
    let fromAgent = PacketMatch.sourcePort(PortRange(Self.agentNamePort))
    sheet.begin(.nameQueryZones)
    for owner in owners {
      sheet.add(.raw, .istioOutputDNS, [udp, toServer, owner.match(false)], .connectionZone(.upstream))
      sheet.add(.raw, .istioOutputDNS, [udp, fromAgent, owner.match(false)], .connectionZone(.workload))
    }
    sheet.add(.raw, .prerouting, [], .jump(.istioInbound), in: capturedFamilies)
    for server in servers {
      let destinations = server.ranges.map { PacketMatch.destination($0) }
      let sources = server.ranges.map { PacketMatch.source($0) }
      sheet.add(
        .raw,
        .istioOutputDNS,
        [udp, toServer] + destinations,
        .connectionZone(.workload),
        in: server.families
      )
      sheet.add(.raw, .istioInbound, [udp, fromServer] + sources, .connectionZone(.upstream), in: server.families)
    }
  }
}
