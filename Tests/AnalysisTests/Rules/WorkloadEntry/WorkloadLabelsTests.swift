import Analysis
import Testing

@Suite("WorkloadLabels")
struct WorkloadLabelsTests {
  @Test(
    "wants labels that pods can have",
    arguments: [
      (
        "template: {labels: {app: a}}, metadata: {labels: {app: a}}",
        []
      ),
      (
        "template: {labels: {\"a b\": a}}",
        [
          "IST0106 error 1:107 'a b' is no key of a label: write a name of at most 63 letters, digits, '-', '_' and '.', with or without a domain and '/' before it"
        ]
      ),
      (
        "template: {}, metadata: {labels: {app: \"a b\"}}",
        [
          "IST0106 error 1:126 'a b' is no value of a label: write at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: WorkloadGroup, metadata: {name: x}, spec: {\(part)}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
