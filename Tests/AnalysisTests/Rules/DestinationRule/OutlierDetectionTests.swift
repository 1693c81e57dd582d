import Analysis
import Testing

@Suite("OutlierDetection")
struct OutlierDetectionTests {
  @Test(
    "keeps percentages in bounds and counters counted",
    arguments: [
      (
        "outlierDetection: {maxEjectionPercent: 100, interval: 10s}",
        []
      ),
      (
        "outlierDetection: {maxEjectionPercent: 101}",
        [
          "IST0106 error 1:159 101 is no percentage: write a number between 0 and 100"
        ]
      ),
      (
        "outlierDetection: {minHealthPercent: -1}",
        [
          "IST0106 error 1:157 -1 is no percentage: write a number between 0 and 100"
        ]
      ),
      (
        "outlierDetection: {interval: 1.5ms}",
        [
          "IST0106 error 1:149 '1.5ms' has parts of a millisecond: write whole milliseconds"
        ]
      ),
      (
        "outlierDetection: {consecutiveLocalOriginFailures: 5}",
        [
          "IST0106 error 1:171 consecutiveLocalOriginFailures is counted only with splitExternalLocalOriginErrors: true"
        ]
      ),
      (
        "outlierDetection: {consecutiveLocalOriginFailures: 5, splitExternalLocalOriginErrors: true}",
        []
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x}, spec: {host: reviews, trafficPolicy: {\(part)}}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
