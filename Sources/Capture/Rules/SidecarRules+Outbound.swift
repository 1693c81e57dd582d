extension SidecarRules {
  mutating func addOutboundEntry() {
    sheet.begin(.outboundEntry)
    sheet.add(.nat, .output, [], .jump(.istioOutput))
    sheet.begin(.excludedOutboundPorts)
    for port in options.excludedOutboundPorts {
      for transport in [TransportProtocol.tcp, .udp] {
        sheet.add(.nat, .istioOutput, [.transport(transport), .destinationPort(port)], .return)
      }
    }
    sheet.begin(.passthrough)
    let addresses = addresses
    sheet.addVersioned(.nat, .istioOutput, .return) {
      [.outputInterface(.loopback), .source(addresses.passthroughSource($0))]
    }
  }

  /// The proxy's own traffic: what it sends to the workload it serves is captured as inbound, the rest is left alone.
  mutating func addOwnTraffic() {
    let addresses = addresses
    let loopbackInterface = PacketMatch.outputInterface(.loopback)
    for owner in owners {
      let ports = ownCallPorts(owner.purpose)
      sheet.begin(owner.purpose)
      sheet.addVersioned(.nat, .istioOutput, .jump(.istioInRedirect)) { family in
        [loopbackInterface, addresses.beyondLoopback(family), .transport(.tcp), ports, owner.match(false)]
      }
      // A loopback range to capture would never be reached behind this rule.
      if !options.outboundRanges.namesLoopback {
        let beyondNames: [PacketMatch] =
          capturesNames ? [.transport(.tcp), .destinationPort(PortRange(Self.namePort), isNegated: true)] : []
        sheet.add(.nat, .istioOutput, [loopbackInterface] + beyondNames + [owner.match(true)], .return)
      }
      sheet.add(.nat, .istioOutput, [owner.match(false)], .return)
    }
  }

  /// The ports that calls of the workload to itself are not captured on. Queries for names go on to the name server, but
  /// upstream says so for users alone.
  private func ownCallPorts(_ purpose: RulePurpose) -> PacketMatch {
    purpose == .proxyUser && capturesNames
      ? .destinationPortNotIn([Self.namePort, options.inboundTunnelPort])
      : .destinationPort(PortRange(options.inboundTunnelPort), isNegated: true)
  }

  mutating func addOwnerGroups() {
    sheet.begin(.ownerGroups)
    switch options.ownerGroups.choice {
    case .allExcept(let groups):
      for group in groups { sheet.add(.nat, .istioOutput, [.group(group)], .return) }
    case .only(let groups):
      sheet.add(.nat, .istioOutput, groups.map { .group($0, isNegated: true) }, .return)
    }
  }

  mutating func addOutboundDestinations() {
    let addresses = addresses
    sheet.begin(.localhost)
    sheet.addVersioned(.nat, .istioOutput, .return) { [.destination(addresses.loopback($0))] }
    sheet.begin(.excludedRanges)
    for family in IPFamily.allCases {
      for range in options.excludedOutboundRanges where range.family == family {
        sheet.add(.nat, .istioOutput, [.destination(range)], .return, in: [family])
      }
    }
    sheet.begin(.includedOutboundPorts)
    for port in options.outboundPorts {
      sheet.add(.nat, .istioOutput, [.transport(.tcp), .destinationPort(port)], .jump(.istioRedirect))
    }
    sheet.begin(.includedRanges)
    switch options.outboundRanges {
    case .all:
      sheet.add(.nat, .istioOutput, [], .jump(.istioRedirect))
      addRerouted([], in: IPFamily.allCases)
    case .only(let ranges):
      for family in IPFamily.allCases {
        for range in ranges where range.family == family {
          addRerouted([.destination(range)], in: [family])
          sheet.add(.nat, .istioOutput, [.destination(range)], .jump(.istioRedirect), in: [family])
        }
      }
    }
  }

  /// What a virtual machine sends arrives here as inbound traffic and is captured as outbound.
  private mutating func addRerouted(_ matches: [PacketMatch], in families: [IPFamily]) {
    for name in options.reroutedInterfaces {
      let matches = [.inputInterface(name)] + matches
      sheet.add(.nat, .prerouting, at: .insert(at: 1), matches, .jump(.istioRedirect), in: families)
    }
  }
}
