import Testing

@Suite("DirectResponseValues")
struct DirectResponseValuesTests {
  private static let cases: [(spec: String, findings: [String])] = [
    (
      "{hosts: [reviews], http: [{directResponse: {status: 204}}]}",
      []
    ),
    (
      "{hosts: [reviews], http: [{directResponse: {status: 100}}]}",
      [
        "IST0106 error 4:59 a status is between 200 and 599, not 100"
      ]
    ),
    (
      "{hosts: [reviews], http: [{directResponse: {status: 600, body: {string: hello}}}]}",
      [
        "IST0106 error 4:59 a status is between 200 and 599, not 600"
      ]
    ),
  ]

  @Test("tells statuses that are none", arguments: DirectResponseValuesTests.cases)
  func findings(spec: String, findings: [String]) {
    #expect(VirtualServiceText.findings(in: spec) == findings)
  }
}
