/// Writes the rules of `istio-iptables.sh` of 0.8 and 1.0.
struct ShellScriptRules {
  let options: CaptureOptions
  let generation: LegacyGeneration
  let refusesIPv6: Bool
  private let loopback = LocalAddresses(CaptureOptions()).loopback(.ipv4)
  private var sheet: RuleSheet

  /// The port of SSH, which is never captured.
  private static let sshPort = PortRange(22)

  init(_ legacy: LegacyOptions) {
    options = legacy.capture
    generation = legacy.generation
    refusesIPv6 = !legacy.allowsInboundIPv6
    sheet = RuleSheet(families: refusesIPv6 ? [.ipv4, .ipv6] : [.ipv4], first: .outboundRedirect)
  }

  mutating func build() -> CaptureRules {
    let tcp = PacketMatch.transport(.tcp)
    add(.nat, .istioRedirect, [tcp], .redirect(to: options.proxyPort, spelling: .abbreviated))
    if generation == .oneZero {
      sheet.begin(.inboundRedirect)
      add(.nat, .istioInRedirect, [tcp], .redirect(to: options.inboundCapturePort, spelling: .abbreviated))
    }
    addInbound()
    sheet.begin(.outboundEntry)
    add(.nat, .output, [tcp], .jump(.istioOutput))
    sheet.begin(.ownCalls)
    let ownCalls: [PacketMatch] = [.outputInterface(.loopback), .destination(loopback, isNegated: true)]
    add(.nat, .istioOutput, ownCalls, .jump(.istioRedirect))
    addOwnTraffic()
    sheet.begin(.localhost)
    add(.nat, .istioOutput, [.destination(loopback)], .return)
    addDestinations()
    addInboundIPv6()
    let emptied = refusesIPv6 ? [EmptiedChain(family: .ipv6, table: .filter, chain: .input)] : []
    return CaptureRules(families: sheet.families, blocks: sheet.finish(), routes: routes, emptiedChains: emptied)
  }

  private mutating func add(
    _ table: PacketTable,
    _ chain: PacketChain,
    _ matches: [PacketMatch],
    _ target: RuleTarget
  ) {
    sheet.add(table, chain, matches, target, in: [.ipv4])
  }

  private var usesTransparentProxy: Bool { options.mode == .tproxy }

  private var routes: [RouteStep] {
    guard usesTransparentProxy, !options.inboundPorts.isEmpty else { return [] }
    return [
      .markedPackets(options.tproxyMark, options.tproxyRouteTable, .ipv4),
      .localDefault(options.tproxyRouteTable, .ipv4),
    ]
  }

  private mutating func addInbound() {
    guard !options.inboundPorts.isEmpty else { return }
    if usesTransparentProxy { addTransparentProxy() }
    let table: PacketTable = usesTransparentProxy ? .mangle : .nat
    let tcp = PacketMatch.transport(.tcp)
    sheet.begin(.inboundCapture)
    add(table, .prerouting, [tcp], .jump(.istioInbound))
    switch options.inboundPorts {
    case .all:
      for port in [Self.sshPort] + options.excludedInboundPorts {
        add(table, .istioInbound, [tcp, .destinationPort(port)], .return)
      }
      addInboundCapture([tcp], diverts: 1)
    case .only(let ports):
      // The script of 1.0 has this rule twice.
      for port in ports { addInboundCapture([tcp, .destinationPort(port)], diverts: generation == .oneZero ? 2 : 1) }
    }
  }

  private mutating func addInboundCapture(_ matches: [PacketMatch], diverts: Int) {
    guard usesTransparentProxy else {
      return add(.nat, .istioInbound, matches, .jump(generation == .oneZero ? .istioInRedirect : .istioRedirect))
    }
    for _ in 0..<diverts { add(.mangle, .istioInbound, matches + [.socket], .jump(.istioDivert)) }
    add(.mangle, .istioInbound, matches, .jump(.istioTproxy))
  }

  private mutating func addTransparentProxy() {
    sheet.begin(.transparentProxy)
    add(.mangle, .istioDivert, [], .setMark(options.tproxyMark))
    add(.mangle, .istioDivert, [], .accept)
    add(
      .mangle,
      .istioTproxy,
      [.destination(loopback, isNegated: true), .transport(.tcp)],
      .tproxy(to: options.proxyPort, mark: options.tproxyMark)
    )
  }

  /// 0.8 takes every id for a user and for a group, pair by pair.
  private mutating func addOwnTraffic() {
    sheet.begin(.proxyUser)
    for user in options.proxyUsers {
      add(.nat, .istioOutput, [.user(user)], .return)
      if generation == .zeroEight { add(.nat, .istioOutput, [.group(user)], .return) }
    }
    guard generation == .oneZero else { return }
    sheet.begin(.proxyGroup)
    for group in options.proxyGroups { add(.nat, .istioOutput, [.group(group)], .return) }
  }

  private mutating func addDestinations() {
    if generation == .oneZero || options.outboundRanges == .all {
      sheet.begin(.excludedRanges)
      for range in options.excludedOutboundRanges where range.family == .ipv4 {
        add(.nat, .istioOutput, [.destination(range)], .return)
      }
    }
    sheet.begin(.includedRanges)
    switch options.outboundRanges {
    case .all:
      add(.nat, .istioOutput, [], .jump(.istioRedirect))
    case .only(let ranges) where !ranges.isEmpty:
      for range in ranges where range.family == .ipv4 {
        add(.nat, .istioOutput, [.destination(range)], .jump(.istioRedirect))
      }
      add(.nat, .istioOutput, [], .return)
    case .only: break
    }
  }

  private mutating func addInboundIPv6() {
    guard refusesIPv6 else { return }
    sheet.begin(.inboundIPv6)
    sheet.add(.filter, .input, [.state(.established)], .accept, in: [.ipv6])
    sheet.add(.filter, .input, [], .reject, in: [.ipv6])
  }
}
