import Testing

@testable import Capture

@Suite("Where packets end") struct PacketWalkEndTests {
  /// A packet with the rule that decides and the end of its way.
  struct Case: Sendable, CustomTestStringConvertible {
    let packet: @Sendable () throws -> Packet
    let decision: String?
    let end: String
    let testDescription: String

    init(_ name: String, decision: String?, end: String, _ packet: @escaping @Sendable () throws -> Packet) {
      self.packet = packet
      self.decision = decision
      self.end = end
      testDescription = name
    }
  }

  private static func sent(
    by user: UInt32? = nil,
    _ transport: TransportProtocol = .tcp,
    to address: String,
    _ port: Port
  ) throws -> Packet {
    let account = user.map { Account.id($0) }
    let local = try ["10.0.0.1", "fd00::1"].map { try IPAddress($0) }
    return Packet(
      from: account,
      group: account,
      transport,
      to: try IPAddress(address),
      port,
      localAddresses: local,
      interface: .ethernet
    )
  }

  static let redirected = [
    Case("outbound", decision: "nat ISTIO_OUTPUT 9", end: "at the proxy's outbound port 15001") {
      try sent(to: "10.0.0.5", 9080)
    },
    Case("the proxy's", decision: "nat ISTIO_OUTPUT 4", end: "where it was sent, at 10.0.0.5:9080") {
      try sent(by: 1337, to: "10.0.0.5", 9080)
    },
    Case("localhost", decision: "nat ISTIO_OUTPUT 3", end: "where it was sent, at 127.0.0.1:8080") {
      try sent(to: "127.0.0.1", 8080)
    },
    Case("the proxy to its own pod", decision: "nat ISTIO_OUTPUT 2", end: "at the proxy's inbound port 15006") {
      try sent(by: 1337, to: "10.0.0.1", 9080)
    },
    Case("a datagram", decision: nil, end: "where it was sent, at 10.0.0.5:9080") {
      try sent(.udp, to: "10.0.0.5", 9080)
    },
    Case("inbound", decision: "nat ISTIO_INBOUND 5", end: "at the proxy's inbound port 15006") {
      Packet(arrivingAt: .ethernet, to: nil, 9080)
    },
    Case("a probe", decision: "nat ISTIO_INBOUND 3", end: "where it was sent, at port 15021 of the pod") {
      Packet(arrivingAt: .ethernet, to: nil, 15021)
    },
    Case("IPv6", decision: "nat ISTIO_OUTPUT 9", end: "at the proxy's outbound port 15001") {
      try sent(to: "fd00::5", 9080)
    },
  ]

  @Test("with REDIRECT each packet ends where the rule that decides sends it", arguments: redirected)
  func redirect(example: Case) throws { try expect(example, .sidecar) }

  static let transparent = [
    Case(
      "inbound",
      decision: "mangle ISTIO_INBOUND 8",
      end: "at the proxy's inbound port 15006, its addresses untouched"
    ) {
      Packet(arrivingAt: .ethernet, to: nil, 9080)
    },
    Case("user 1337 to its own pod", decision: "nat ISTIO_OUTPUT 2", end: "at the proxy's inbound port 15006") {
      try sent(by: 1337, to: "10.0.0.1", 9080)
    },
    Case("outbound", decision: "nat ISTIO_OUTPUT 9", end: "at the proxy's outbound port 15001") {
      try sent(to: "10.0.0.5", 9080)
    },
  ]

  @Test("with TPROXY each packet ends where the rule that decides sends it", arguments: transparent)
  func tproxy(example: Case) throws {
    var options = CaptureOptions.sidecar
    options.mode = .tproxy
    try expect(example, options)
  }

  @Test("without rules a packet goes where it was sent, and nothing decides")
  func nothing() throws {
    var options = CaptureOptions.sidecar
    options.mode = .none
    let walk = PacketWalk(of: try Self.sent(to: "10.0.0.5", 1), through: CaptureRules(options, on: CaptureHost()))
    #expect(walk.steps == [])
    #expect(walk.decision == nil)
    #expect(walk.end == .destination)
  }

  @Test("rules that lead back into themselves end the walk")
  func cycle() throws {
    let there = PacketRule(.nat, .output, [], .jump(.istioOutput), for: .outboundEntry)
    let back = PacketRule(.nat, .istioOutput, [], .jump(.istioOutput), for: .outboundEntry)
    let walk = PacketWalk(of: try Self.sent(to: "10.0.0.5", 1), through: [there, back])
    #expect(walk.steps.map(\.place) == ["nat OUTPUT 1", "nat ISTIO_OUTPUT 1"])
    #expect(walk.end == .destination)
  }

  private func expect(_ example: Case, _ options: CaptureOptions) throws {
    let packet = try example.packet()
    let walk = PacketWalk(of: packet, through: CaptureRules(options, on: CaptureHost(usesIPv6: true)))
    #expect(walk.decision?.place == example.decision)
    #expect(walk.end.explanation(of: packet, under: options) == example.end)
  }
}
