import Capture
import TestSupport
import Testing

/// Holds the walk of packets to what the kernel counts.
@Suite(.requires(.iptables), .requires(.python))
struct PacketWalkTests {
  private typealias Address = PodNetwork.Address

  /// Options with a rule of every kind that REDIRECT has.
  private static var redirect: CaptureOptions {
    get throws {
      var options = CaptureOptions.sidecar
      options.excludedOutboundPorts = [PortRange(7777), try PortRange("6000:6010")]
      options.excludedOutboundRanges = [try CIDR("10.78.0.0/16"), try CIDR("fd78::/64")]
      options.excludedInterfaces = [try InterfaceName("net1")]
      options.ownerGroups = try OwnerGroups(.allExcept([.id(2000)]))
      options.nameQueries = .all
      return options
    }
  }

  /// Options that list what they capture.
  private static var listed: CaptureOptions {
    get throws {
      var options = CaptureOptions()
      options.inboundPorts = .only([PortRange(9080), try PortRange("7000:7999")])
      options.outboundRanges = .only([try CIDR("10.78.0.0/16"), try CIDR("fd78::/64")])
      options.outboundPorts = [PortRange(443)]
      options.reroutedInterfaces = [try InterfaceName("net1")]
      options.ownerGroups = try OwnerGroups(.only([.id(1000), .id(3000)]))
      return options
    }
  }

  private static var transparent: CaptureOptions {
    var options = CaptureOptions.sidecar
    options.mode = .tproxy
    options.dropsInvalidPackets = true
    return options
  }

  @Test("proves that packets walk the rules that count them, with REDIRECT", arguments: IptablesBackend.usable)
  func redirect(backend: IptablesBackend) throws { try compare(try Self.redirect, backend) }

  @Test("proves that packets walk the rules that count them, with lists", arguments: IptablesBackend.usable)
  func lists(backend: IptablesBackend) throws { try compare(try Self.listed, backend) }

  @Test("proves that packets walk the rules that count them, with TPROXY", arguments: IptablesBackend.usable)
  func transparent(backend: IptablesBackend) throws { try compare(Self.transparent, backend) }

  /// Sends each packet into a pod without servers, so that nothing but this packet is counted by `nat`.
  private func compare(_ options: CaptureOptions, _ backend: IptablesBackend) throws {
    let rules = CaptureRules(options, on: CaptureHost(usesIPv6: true))
    try CapturedPod.with(CaptureScript(options, ipv6: .always), backend) { captured in
      try captured.require("--apply")
      for packet in SentPacket.table {
        let before = try captured.counts(packet.family)
        _ = try packet.send(in: captured.network)
        let counted = try captured.counts(packet.family).filter { $0.value > before[$0.key, default: 0] }
        let walk = PacketWalk(of: packet.packet, through: rules)
        let walked = Set(walk.steps.map { "\($0.rule.table.rawValue) \($0.rule.savedText(for: packet.family))" })
        let inNAT = counted.keys.filter { $0.hasPrefix("nat ") }
        #expect(Set(inNAT) == walked.filter { $0.hasPrefix("nat ") }, "\(packet)")
        // The other tables count the answers as well.
        #expect(walked.subtracting(counted.keys) == [], "\(packet)")
      }
    }
  }
}
