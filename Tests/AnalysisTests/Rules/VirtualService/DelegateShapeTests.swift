import Testing

@Suite("DelegateShape")
struct DelegateShapeTests {
  private static let cases: [(spec: String, findings: [String])] = [
    (
      "{http: [{route: [{destination: {host: reviews}}]}]}",
      []
    ),
    (
      "{gateways: [a], http: [{route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:18 a VirtualService without hosts is a delegate and cannot have gateways; name its hosts, or remove spec.gateways"
      ]
    ),
    (
      "{http: [{route: [{destination: {host: reviews}}]}], tls: [{match: [{sniHosts: [a.com]}], route: [{destination: {host: reviews}}]}], tcp: [{route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:64 a VirtualService without hosts is a delegate and cannot have TLS routes; name its hosts, or remove spec.tls",
        "IST0106 error 4:144 a VirtualService without hosts is a delegate and cannot have TCP routes; name its hosts, or remove spec.tcp",
      ]
    ),
  ]

  @Test("refuses gateways and other protocols in a VirtualService without hosts", arguments: DelegateShapeTests.cases)
  func findings(spec: String, findings: [String]) {
    #expect(VirtualServiceText.findings(in: spec) == findings)
  }
}
