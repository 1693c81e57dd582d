/// Writes the rules of `prepare_proxy.sh`: everything inbound, and outbound what is listed or else everything.
struct PrepareProxyRules {
  let options: CaptureOptions
  private var sheet = RuleSheet(families: [.ipv4], first: .outboundRedirect)

  init(_ options: CaptureOptions) { self.options = options }

  mutating func build() -> CaptureRules {
    let loopback = LocalAddresses(CaptureOptions()).loopback(.ipv4)
    sheet.add(
      .nat,
      .istioRedirect,
      [.transport(.tcp), .comment(.redirectToEnvoyPort)],
      .redirect(to: options.proxyPort, spelling: .abbreviated)
    )
    sheet.begin(.inboundCapture)
    sheet.add(.nat, .prerouting, [.comment(.installPrerouting)], .jump(.istioRedirect))
    sheet.begin(.outboundEntry)
    sheet.add(.nat, .output, [.transport(.tcp), .comment(.installOutput)], .jump(.istioOutput))
    sheet.begin(.ownCalls)
    let ownCalls: [PacketMatch] = [.outputInterface(.loopback), .destination(loopback, isNegated: true)]
    sheet.add(.nat, .istioOutput, ownCalls + [.comment(.redirectImplicitLoopback)], .jump(.istioRedirect))
    sheet.begin(.proxyUser)
    for user in options.proxyUsers { sheet.add(.nat, .istioOutput, [.user(user), .comment(.bypassEnvoy)], .return) }
    sheet.begin(.localhost)
    sheet.add(.nat, .istioOutput, [.destination(loopback), .comment(.bypassExplicitLoopback)], .return)
    addIncludedRanges()
    return CaptureRules(families: [.ipv4], blocks: sheet.finish(), routes: [])
  }

  private mutating func addIncludedRanges() {
    sheet.begin(.includedRanges)
    guard case .only(let ranges) = options.outboundRanges else {
      return sheet.add(.nat, .istioOutput, [.comment(.redirectDefaultOutbound)], .jump(.istioRedirect))
    }
    for range in ranges where range.family == .ipv4 {
      sheet.add(.nat, .istioOutput, [.destination(range), .comment(.redirectRange(range))], .jump(.istioRedirect))
    }
    sheet.add(.nat, .istioOutput, [.comment(.bypassDefaultOutbound)], .return)
  }
}
