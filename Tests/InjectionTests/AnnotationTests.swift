import Testing

@testable import Injection

@Suite struct AnnotationTests {
  @Test(
    "a good value has no problem",
    arguments: [
      (.interceptionMode, "TPROXY"), (.interceptionMode, "NONE"),
      (.includeOutboundIPRanges, "*"), (.includeOutboundIPRanges, ""),
      (.includeOutboundIPRanges, "10.96.0.1/24,fd00::/8"), (.excludeOutboundIPRanges, "::ffff:10.0.0.1/96"),
      (.includeInboundPorts, "*"), (.excludeInboundPorts, "1, 2,65535"), (.excludeOutboundPorts, ""),
      (.statusPort, "0"), (.readinessPeriod, "4294967295"),
      (.proxyCPU, "100m"), (.proxyCPU, "0.5"), (.proxyMemory, "1Gi"), (.proxyMemoryLimit, "128e6"),
      (.mergeMetrics, "F"), (.userVolume, "{}"), (.scrapeTargets, "8080:/metrics, 9100:/custom"),
      (.logLevel, "anything at all"),
    ] as [(Annotation, String)]
  )
  func good(annotation: Annotation, value: String) {
    #expect(annotation.problem(in: value) == nil)
  }

  private static func noInterface(_ text: String) -> String {
    "\"\(text)\" is not the name of an interface; use at most 15 letters, digits, \"_\", \".\" and \"-\""
  }

  @Test(
    "a bad value is told in upstream's terms",
    arguments: [
      (.interceptionMode, "redirect", "interceptionMode invalid, use REDIRECT,TPROXY,NONE: redirect"),
      (.includeOutboundIPRanges, "10.0.0.1", "includeIPRanges invalid: failed parsing cidr '10.0.0.1'"),
      (.includeOutboundIPRanges, "*,10.0.0.0/8", "includeIPRanges invalid: failed parsing cidr '*'"),
      (.excludeOutboundIPRanges, "10.0.0.1/33", "excludeIPRanges invalid: failed parsing cidr '10.0.0.1/33'"),
      (.excludeOutboundIPRanges, "10.0.01.1/8", "excludeIPRanges invalid: failed parsing cidr '10.0.01.1/8'"),
      (.excludeOutboundIPRanges, "1:2:3:4:5:6:7/8", "excludeIPRanges invalid: failed parsing cidr '1:2:3:4:5:6:7/8'"),
      (.excludeOutboundIPRanges, "::1::/8", "excludeIPRanges invalid: failed parsing cidr '::1::/8'"),
      (.excludeOutboundIPRanges, "10.0.0.1/+8", "excludeIPRanges invalid: failed parsing cidr '10.0.0.1/+8'"),
      (.includeInboundPorts, "1,x", "includeInboundPorts invalid: failed parsing port 'x'"),
      (.excludeInboundPorts, "65536", "excludeInboundPorts invalid: failed parsing port '65536'"),
      (.excludeOutboundPorts, "1,,2", "excludeOutboundPorts invalid: failed parsing port ''"),
      (.excludeInterfaces, "eth0,a;reboot", Self.noInterface("a;reboot")),
      (.kubevirtInterfaces, "-j", Self.noInterface("-j")),
      (.rerouteVirtualInterfaces, "a234567890123456", Self.noInterface("a234567890123456")),
      (.statusPort, "-1", "failed parsing port '-1'"),
      (.readinessPeriod, "4294967296", "use a whole number from 0 to 4294967295"),
      (.readinessPeriod, "+1", "use a whole number from 0 to 4294967295"),
      (.proxyCPU, "100m\r", "use a quantity such as 100m or 128Mi"),
      (.proxyMemory, "128Mi\nmalicious", "use a quantity such as 100m or 128Mi"),
      (.proxyMemory, ".", "use a quantity such as 100m or 128Mi"),
      (.proxyMemory, "", "use a quantity such as 100m or 128Mi"),
      (.mergeMetrics, "yes", "use true or false"),
      (.userVolume, "[]", "use a JSON object, each key the name of a volume"),
      (.scrapeTargets, "8080", "use a list of port:path, such as 8080:/metrics"),
      (.scrapeTargets, "8080:/metrics,15000:/metrics", "port 15000 is reserved for Istio"),
    ] as [(Annotation, String, String)]
  )
  func bad(annotation: Annotation, value: String, problem: String) {
    #expect(annotation.problem(in: value) == problem)
  }
}
