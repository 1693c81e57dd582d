import Testing

@Suite("DurationPrecision")
struct DurationPrecisionTests {
  private static let cases: [(spec: String, findings: [String])] = [
    (
      "{hosts: [reviews], http: [{timeout: 1.5s, retries: {attempts: 1, perTryTimeout: 10ms}, route: [{destination: {host: reviews}}]}]}",
      []
    ),
    (
      "{hosts: [reviews], http: [{timeout: 1.5ms, retries: {attempts: 1, perTryTimeout: 1100us, backoff: 2500us}, route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:43 '1.5ms' has parts of a millisecond: write whole milliseconds",
        "IST0106 error 4:88 '1100us' has parts of a millisecond: write whole milliseconds",
        "IST0106 error 4:105 '2500us' has parts of a millisecond: write whole milliseconds",
      ]
    ),
    (
      "{hosts: [reviews], http: [{timeout: 0.5ms, route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:43 spec.http[0].timeout: expected a duration of at least 1ms, found 0.5ms"
      ]
    ),
  ]

  @Test("tells parts of milliseconds", arguments: DurationPrecisionTests.cases)
  func findings(spec: String, findings: [String]) {
    #expect(VirtualServiceText.findings(in: spec) == findings)
  }
}
