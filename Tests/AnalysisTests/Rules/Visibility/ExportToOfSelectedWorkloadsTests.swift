import Analysis
import Testing

@Suite("ExportToOfSelectedWorkloads")
struct ExportToOfSelectedWorkloadsTests {
  @Test(
    "keeps a rule for some workloads in its own namespace",
    arguments: [
      (
        "\".\"",
        []
      ),
      (
        "default",
        []
      ),
      (
        "\"*\"",
        [
          "IST0106 error 1:157 with a workloadSelector the rule holds in its own namespace alone: write '.'"
        ]
      ),
      (
        "\".\", prod",
        [
          "IST0106 error 1:157 with a workloadSelector the rule holds in its own namespace alone: write '.'"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x}, spec: {host: reviews, workloadSelector: {matchLabels: {app: a}}, exportTo: [\(part)]}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
