/// Writes the rules of today's istio-iptables, in its order (tools/istio-iptables/pkg/capture/run.go, `Run`).
struct SidecarRules {
  let options: CaptureOptions
  let host: CaptureHost
  let nameQueries: DNSCapture
  let addresses: LocalAddresses
  var sheet: RuleSheet

  init(_ options: CaptureOptions, on host: CaptureHost) {
    self.options = options
    self.host = host
    nameQueries = options.effectiveNameQueries(on: host)
    addresses = LocalAddresses(options)
    sheet = RuleSheet(families: host.usesIPv6 ? [.ipv4, .ipv6] : [.ipv4], first: .excludedInterfaces)
  }

  var capturesNames: Bool { nameQueries != .off }

  var usesTransparentProxy: Bool { options.mode == .tproxy }

  /// The proxy's own users and groups, as conditions that can be negated.
  var owners: [(purpose: RulePurpose, match: (Bool) -> PacketMatch)] {
    options.proxyUsers.map { user in (.proxyUser, { .user(user, isNegated: $0) }) }
      + options.proxyGroups.map { group in (.proxyGroup, { .group(group, isNegated: $0) }) }
  }

  mutating func build() -> CaptureRules {
    addInterfaces()
    addInvalidPackets()
    addRedirects()
    addInbound()
    addOutboundEntry()
    addOwnTraffic()
    addOwnerGroups()
    if capturesNames {
      addNameQueries()
      addNameQueryZones()
    }
    addOutboundDestinations()
    if usesTransparentProxy { addTransparentMarks() }
    return CaptureRules(families: sheet.families, blocks: sheet.finish(), routes: routes)
  }

  private mutating func addInterfaces() {
    let tables: [PacketTable] = usesTransparentProxy ? [.nat, .mangle] : [.nat]
    for table in tables {
      for name in options.excludedInterfaces {
        sheet.add(table, .prerouting, [.inputInterface(name)], .return)
        sheet.add(table, .output, [.outputInterface(name)], .return)
      }
    }
    sheet.begin(.reroutedInterfaces)
    for name in options.reroutedInterfaces {
      sheet.add(.nat, .prerouting, at: .insert(at: 1), [.inputInterface(name)], .return)
    }
  }

  private mutating func addInvalidPackets() {
    guard options.dropsInvalidPackets else { return }
    sheet.begin(.invalidPackets)
    sheet.add(.mangle, .prerouting, [.connection([.invalid])], .jump(.istioDrop))
    sheet.add(.mangle, .istioDrop, [], .drop)
  }

  private mutating func addRedirects() {
    sheet.begin(.tunnelPort)
    let tunnelPort = PacketMatch.destinationPort(PortRange(options.inboundTunnelPort))
    sheet.add(.nat, .istioInbound, [.transport(.tcp), tunnelPort], .return)
    sheet.begin(.outboundRedirect)
    sheet.add(.nat, .istioRedirect, [.transport(.tcp)], .redirect(to: options.proxyPort))
    sheet.begin(.inboundRedirect)
    sheet.add(.nat, .istioInRedirect, [.transport(.tcp)], .redirect(to: options.inboundCapturePort))
  }

  private var routes: [RouteStep] {
    let added = sheet.families.filter { $0 == .ipv6 }.map { RouteStep.loopbackAddress(addresses.passthroughSource($0)) }
    guard usesTransparentProxy, !options.inboundPorts.isEmpty else { return added }
    let table = options.tproxyRouteTable
    return added + sheet.families.map { .markedPackets(options.tproxyMark, table, $0) }
      + sheet.families.map { .localDefault(table, $0) }
  }
}
