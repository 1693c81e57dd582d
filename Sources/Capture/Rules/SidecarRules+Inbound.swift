extension SidecarRules {
  /// Which inbound connections go to the proxy (`handleInboundPortsInclude`).
  mutating func addInbound() {
    guard !options.inboundPorts.isEmpty else { return }
    if usesTransparentProxy { addTransparentProxy() }
    let table: PacketTable = usesTransparentProxy ? .mangle : .nat
    sheet.begin(.inboundCapture)
    sheet.add(table, .prerouting, [.transport(.tcp)], .jump(.istioInbound))
    switch options.inboundPorts {
    case .all:
      for port in options.excludedInboundPorts {
        sheet.add(table, .istioInbound, [.transport(.tcp), .destinationPort(port)], .return)
      }
      addInboundCapture([.transport(.tcp)])
    case .only(let ports):
      for port in ports { addInboundCapture([.transport(.tcp), .destinationPort(port)]) }
    }
  }

  private mutating func addInboundCapture(_ matches: [PacketMatch]) {
    guard usesTransparentProxy else {
      return sheet.add(.nat, .istioInbound, matches, .jump(.istioInRedirect))
    }
    let known = PacketMatch.connection([.related, .established])
    sheet.add(.mangle, .istioInbound, matches + [known], .jump(.istioDivert))
    sheet.add(.mangle, .istioInbound, matches, .jump(.istioTproxy))
  }

  private mutating func addTransparentProxy() {
    sheet.begin(.transparentProxy)
    sheet.add(.mangle, .istioDivert, [], .setMark(options.tproxyMark))
    sheet.add(.mangle, .istioDivert, [], .accept)
    let addresses = addresses
    let target = RuleTarget.tproxy(to: options.inboundCapturePort, mark: options.tproxyMark)
    sheet.addVersioned(.mangle, .istioTproxy, target) { [addresses.beyondLoopback($0), .transport(.tcp)] }
  }

  /// Marks keep the proxy's packets apart from those of the workload, which would be captured again and again.
  mutating func addTransparentMarks() {
    let addresses = addresses
    let tcp = PacketMatch.transport(.tcp)
    let marked = PacketMatch.mark(options.tproxyMark)
    sheet.begin(.transparentMarks)
    sheet.add(.mangle, .prerouting, [tcp, marked], .connectionMark(.save))
    sheet.add(.mangle, .output, [tcp, .outputInterface(.loopback), marked], .return)
    for owner in owners {
      sheet.addVersioned(.mangle, .output, .setMark(.outbound)) { family in
        [addresses.beyondLoopback(family), tcp, .outputInterface(.loopback), owner.match(false)]
      }
    }
    sheet.add(.mangle, .output, [tcp, .connectionMark(options.tproxyMark)], .connectionMark(.restore))
    sheet.add(.mangle, .istioInbound, at: .insert(at: 1), [tcp, marked], .return)
    sheet.addVersioned(.mangle, .istioInbound, at: .insert(at: 2), .return) {
      [tcp, .source(addresses.passthroughSource($0)), .inputInterface(.loopback)]
    }
    let fromWorkload = [tcp, .inputInterface(.loopback), .mark(.outbound, isNegated: true)]
    sheet.add(.mangle, .istioInbound, at: .insert(at: 3), fromWorkload, .return)
  }
}
