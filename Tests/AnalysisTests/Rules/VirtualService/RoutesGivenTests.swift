import Testing

@Suite("RoutesGiven")
struct RoutesGivenTests {
  private static let cases: [(spec: String, findings: [String])] = [
    (
      "{hosts: [reviews]}",
      [
        "IST0106 error 3:18 a VirtualService needs a route: write spec.http, spec.tls or spec.tcp"
      ]
    ),
    (
      "{hosts: [reviews], http: []}",
      [
        "IST0106 error 3:18 a VirtualService needs a route: write spec.http, spec.tls or spec.tcp"
      ]
    ),
    (
      "{hosts: [reviews], tcp: [{route: [{destination: {host: reviews}}]}]}",
      []
    ),
  ]

  @Test("asks for a route", arguments: RoutesGivenTests.cases)
  func findings(spec: String, findings: [String]) {
    #expect(VirtualServiceText.findings(in: spec) == findings)
  }
}
