import Analysis
import Testing

@Suite("LocalityFailover")
struct LocalityFailoverTests {
  @Test(
    "tells that nothing fails over without outlier detection, and that one setting alone holds",
    arguments: [
      (
        "localityLbSetting: {failoverPriority: [version]}",
        [
          "IST0133 warning 1:173 nothing fails over without outlierDetection, which notices failures: write it too"
        ]
      ),
      (
        "localityLbSetting: {enabled: true}",
        []
      ),
      (
        "localityLbSetting: {enabled: true}, zoneAwareLbSetting: {enabled: true}",
        [
          "IST0106 error 1:191 localityLbSetting and zoneAwareLbSetting cannot be set together: keep one"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x}, spec: {host: reviews, trafficPolicy: {loadBalancer: {\(part)}}}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
