import Testing

@testable import Capture

@Suite("The annotations of a pod") struct AnnotationTests {
  @Test("without annotations everything is captured but the proxy's own ports")
  func defaults() throws {
    let options = try CaptureOptions(annotations: ["example.org/other": "; rm -rf /"])
    #expect(options == .sidecar)
    #expect(options.excludedInboundPorts.map(\.description) == ["15090", "15021", "15020"])
  }

  @Test("every annotation sets its option")
  func everyAnnotation() throws {
    let options = try CaptureOptions(annotations: [
      "sidecar.istio.io/interceptionMode": "TPROXY",
      "traffic.sidecar.istio.io/includeOutboundIPRanges": "10.0.0.0/8",
      "traffic.sidecar.istio.io/excludeOutboundIPRanges": "10.1.0.0/16,fd00::/8",
      "traffic.sidecar.istio.io/includeInboundPorts": "80, 443",
      "traffic.sidecar.istio.io/excludeInboundPorts": "9000",
      "traffic.sidecar.istio.io/includeOutboundPorts": "5432",
      "traffic.sidecar.istio.io/excludeOutboundPorts": "3306",
      "traffic.sidecar.istio.io/excludeInterfaces": "net1",
      "traffic.sidecar.istio.io/kubevirtInterfaces": "net2",
      "istio.io/reroute-virtual-interfaces": "net3",
      "status.sidecar.istio.io/port": "15025",
    ])
    var expected = CaptureOptions.sidecar
    expected.mode = .tproxy
    expected.outboundRanges = .only([try CIDR("10.0.0.0/8")])
    expected.excludedOutboundRanges = try [CIDR("10.1.0.0/16"), CIDR("fd00::/8")]
    expected.inboundPorts = .only([PortRange(80), PortRange(443)])
    expected.excludedInboundPorts = [15090, 15021, 9000, 15025].map { PortRange($0) }
    expected.outboundPorts = [PortRange(5432)]
    expected.excludedOutboundPorts = [PortRange(3306)]
    expected.excludedInterfaces = [try InterfaceName("net1")]
    expected.reroutedInterfaces = [try InterfaceName("net3")]
    #expect(options == expected)
  }

  @Test(
    "the agent's port is left alone once, and not at all when the pod has none",
    arguments: [
      (["excludeInboundPorts": "15020,80"], "", ["15090", "15021", "15020", "80"]),
      (["excludeInboundPorts": ""], "", ["15090", "15021", "15020"]),
      ([:], "0", ["15090", "15021"]),
    ] as [([String: String], String, [String])]
  )
  func statusPort(traffic: [String: String], status: String, expected: [String]) throws {
    var annotations = Dictionary(uniqueKeysWithValues: traffic.map { ("traffic.sidecar.istio.io/\($0.key)", $0.value) })
    if !status.isEmpty { annotations["status.sidecar.istio.io/port"] = status }
    #expect(try CaptureOptions(annotations: annotations).excludedInboundPorts.map(\.description) == expected)
  }

  @Test("a mode of none leaves no rule")
  func none() throws {
    let options = try CaptureOptions(annotations: ["sidecar.istio.io/interceptionMode": "NONE"])
    let rules = CaptureRules(options, on: CaptureHost(usesIPv6: true))
    #expect(rules.blocks == [] && rules.routes == [] && rules.nftText == "" && rules.restoreText(for: .ipv4) == "")
  }
}
