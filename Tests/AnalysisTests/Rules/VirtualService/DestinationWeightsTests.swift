import Testing

@Suite("DestinationWeights")
struct DestinationWeightsTests {
  private static let cases: [(spec: String, findings: [String])] = [
    (
      "{hosts: [reviews], http: [{route: [{destination: {host: reviews}}]}]}",
      []
    ),
    (
      "{hosts: [reviews], http: [{route: [{destination: {host: reviews}}, {destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:41 the weights of the 2 destinations add to 0, so none gets traffic; write a weight for each"
      ]
    ),
    (
      "{hosts: [reviews], http: [{route: [{destination: {host: a}, weight: -1}, {destination: {host: b}, weight: 101}]}]}",
      [
        "IST0106 error 4:75 a weight cannot be negative"
      ]
    ),
    (
      "{hosts: [reviews], http: [{route: [{destination: {host: a}, weight: 0}, {destination: {host: b}, weight: 0}]}]}",
      [
        "IST0106 error 4:41 the weights of the 2 destinations add to 0, so none gets traffic; write a weight for each"
      ]
    ),
    (
      "{hosts: [a.com], tcp: [{route: [{destination: {host: reviews}}, {destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:38 the weights of the 2 destinations add to 0, so none gets traffic; write a weight for each"
      ]
    ),
  ]

  @Test("tells weights below zero, and several that are all zero", arguments: DestinationWeightsTests.cases)
  func findings(spec: String, findings: [String]) {
    #expect(VirtualServiceText.findings(in: spec) == findings)
  }
}
