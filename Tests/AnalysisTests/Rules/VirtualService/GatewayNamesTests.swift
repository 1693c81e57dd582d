import Testing

@Suite("GatewayNames")
struct GatewayNamesTests {
  private static let cases: [(spec: String, findings: [String])] = [
    (
      "{hosts: [a.com], gateways: [mesh, b, istio-system/b], http: [{route: [{destination: {host: reviews}}]}]}",
      []
    ),
    (
      "{hosts: [a.com], gateways: [/b, a/, a_b/c, a/b/c, a_b], http: [{route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:35 the gateway '/b' lacks its namespace; write namespace/name",
        "IST0106 error 4:39 the gateway 'a/' lacks its name; write namespace/name",
        "IST0106 error 4:43 the gateway 'a_b/c' cannot be: 'a_b' must be letters, digits and '-', at most 63",
        "IST0106 error 4:50 the gateway 'a/b/c' cannot be: 'b/c' must be letters, digits and '-', at most 63",
        "IST0106 error 4:57 the gateway 'a_b' cannot be: write letters, digits and '-', with namespace/ before it or not",
      ]
    ),
    (
      "{hosts: [a.com], gateways: [a/b], http: [{match: [{gateways: [a/b_c]}], route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:69 the gateway 'a/b_c' cannot be: 'b_c' must be letters, digits and '-', at most 63"
      ]
    ),
  ]

  @Test(
    "tells gateways whose names cannot be, in the VirtualService and in matches",
    arguments: GatewayNamesTests.cases
  )
  func findings(spec: String, findings: [String]) {
    #expect(VirtualServiceText.findings(in: spec) == findings)
  }
}
