import Testing

@testable import Capture

@Suite("Rules in plain words") struct PacketRuleExplanationTests {
  private func explanations(_ options: CaptureOptions, _ chain: PacketChain) -> [String] {
    CaptureRules(options, on: CaptureHost()).rules(for: .ipv4).filter { $0.chain == chain }.map(\.explanation)
  }

  @Test("every rule on outbound traffic says whom it concerns and what happens to them")
  func outbound() throws {
    var options = CaptureOptions.sidecar
    options.excludedOutboundPorts = [PortRange(3306)]
    options.excludedOutboundRanges = [try CIDR("10.0.0.0/8")]
    options.ownerGroups = try OwnerGroups(.allExcept([.id(7)]))
    options.proxyGroups = []
    #expect(
      explanations(options, .istioOutput) == [
        "tcp at port 3306: leave it alone",
        "udp at port 3306: leave it alone",
        "every packet from 127.0.0.6/32, leaving by lo: leave it alone",
        "tcp sent by user 1337, to anywhere but 127.0.0.1/32, at any port but 15008, leaving by lo: go on in "
          + "ISTIO_IN_REDIRECT",
        "every packet sent by any user but 1337, leaving by lo: leave it alone",
        "every packet sent by user 1337: leave it alone",
        "every packet sent by group 7: leave it alone",
        "every packet to 127.0.0.1/32: leave it alone",
        "every packet to 10.0.0.0/8: leave it alone",
        "every packet: go on in ISTIO_REDIRECT",
      ]
    )
  }

  @Test("every rule of a transparent proxy does")
  func transparent() {
    var options = CaptureOptions.sidecar
    options.mode = .tproxy
    options.excludedInboundPorts = []
    options.dropsInvalidPackets = true
    let chains: [PacketChain] = [.prerouting, .istioDrop, .istioDivert, .istioTproxy]
    #expect(
      chains.flatMap { explanations(options, $0) } == [
        "every packet of a connection that is unknown: go on in ISTIO_DROP",
        "tcp: go on in ISTIO_INBOUND",
        "tcp marked 1337: give its mark to its connection",
        "every packet: drop it",
        "every packet: mark it 1337",
        "every packet: let it pass",
        "tcp to anywhere but 127.0.0.1/32: hand it unchanged to port 15006 of the pod, marked 1337",
      ]
    )
  }
}
