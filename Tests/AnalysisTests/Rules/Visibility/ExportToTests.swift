import Analysis
import Testing

@Suite("ExportTo")
struct ExportToTests {
  @Test(
    "wants namespaces, each once, and all or none alone",
    arguments: [
      (
        "\".\", prod",
        []
      ),
      (
        "\"*\"",
        []
      ),
      (
        "\"*\", prod",
        [
          "IST0106 error 1:115 '*' exports to all namespaces: write it alone"
        ]
      ),
      (
        "\".\", default",
        [
          "IST0106 error 1:120 'default' names a namespace that is exported to already: leave it out"
        ]
      ),
      (
        "prod, prod",
        [
          "IST0106 error 1:121 'prod' names a namespace that is exported to already: leave it out"
        ]
      ),
      (
        "\"~\"",
        [
          "IST0106 error 1:115 '~' is no namespace: write '.', '*' or a name"
        ]
      ),
      (
        "a_b",
        [
          "IST0106 error 1:115 'a_b' is no namespace: write '.', '*' or a name"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x}, spec: {host: reviews, exportTo: [\(part)]}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
