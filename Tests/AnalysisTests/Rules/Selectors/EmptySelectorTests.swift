import Analysis
import Testing

@Suite("EmptySelector")
struct EmptySelectorTests {
  @Test(
    "warns of a selector without labels",
    arguments: [
      (
        "matchLabels: {app: a}",
        []
      ),
      (
        "",
        [
          "IST0133 warning 1:122 the selector has no labels and selects every workload of the namespace: write labels, or leave it out"
        ]
      ),
      (
        "matchLabels: {}",
        [
          "IST0133 warning 1:122 the selector has no labels and selects every workload of the namespace: write labels, or leave it out"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x}, spec: {host: reviews, workloadSelector: {\(part)}}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
