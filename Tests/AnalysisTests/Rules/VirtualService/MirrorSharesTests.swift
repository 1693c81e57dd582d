import Testing

@Suite("MirrorShares")
struct MirrorSharesTests {
  private static let cases: [(spec: String, findings: [String])] = [
    (
      "{hosts: [reviews], http: [{mirror: {host: a}, mirrorPercentage: {value: 100}, route: [{destination: {host: reviews}}]}]}",
      []
    ),
    (
      "{hosts: [reviews], http: [{mirror: {host: a}, mirrorPercentage: {value: 100.5}, route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:79 a percentage is between 0 and 100, not 100.5"
      ]
    ),
    (
      "{hosts: [reviews], http: [{mirrors: [{destination: {host: a}, percentage: {value: -1}}, {destination: {host: b}, percentage: {value: 0}}], route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:89 a percentage is between 0 and 100, not -1"
      ]
    ),
    (
      "{hosts: [reviews], http: [{mirror: {host: a}, mirrorPercent: 101, route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:68 a percentage is between 0 and 100, not 101"
      ]
    ),
  ]

  @Test("tells shares above 100 and below 0", arguments: MirrorSharesTests.cases)
  func findings(spec: String, findings: [String]) {
    #expect(VirtualServiceText.findings(in: spec) == findings)
  }
}
