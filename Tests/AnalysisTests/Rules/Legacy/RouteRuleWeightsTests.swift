import Analysis
import Testing

@Suite("RouteRuleWeights")
struct RouteRuleWeightsTests {
  @Test(
    "wants weights that add up to 100, or one destination alone",
    arguments: [
      (
        "route: [{labels: {version: v1}}]",
        []
      ),
      (
        "route: [{weight: 50}, {weight: 50}]",
        []
      ),
      (
        "route: [{weight: 50}, {weight: 40}]",
        [
          "IST0106 error 1:122 the weights add up to 90: make it 100"
        ]
      ),
      (
        "route: [{weight: 90}]",
        [
          "IST0106 error 1:122 the weights add up to 90: make it 100"
        ]
      ),
      (
        "route: [{}, {}]",
        [
          "IST0106 error 1:122 the weights add up to 0: make it 100"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: config.istio.io/v1alpha2, kind: RouteRule, metadata: {name: x}, spec: {destination: {name: reviews}, \(part)}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
