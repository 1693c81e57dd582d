import Testing

@Suite("TCPRouteForms")
struct TCPRouteFormsTests {
  private static let cases: [(spec: String, findings: [String])] = [
    (
      "{hosts: [a.com], tcp: [{match: [{port: 80}]}]}",
      [
        "IST0106 error 4:30 a TCP route needs a destination: write route"
      ]
    ),
    (
      "{hosts: [a.com], tcp: [{route: [{destination: {host: reviews}}]}]}",
      []
    ),
  ]

  @Test("asks for a destination", arguments: TCPRouteFormsTests.cases)
  func findings(spec: String, findings: [String]) {
    #expect(VirtualServiceText.findings(in: spec) == findings)
  }
}
