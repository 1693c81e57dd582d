import Analysis
import Testing

@Suite("SubsetNames")
struct SubsetNamesTests {
  @Test(
    "wants one label as the name of each subset, and labels that pods can have",
    arguments: [
      (
        "{name: v1, labels: {version: v1}}",
        []
      ),
      (
        "{name: v1}, {name: v1}",
        [
          "IST0106 error 1:133 the subset 'v1' is written twice: give it another name"
        ]
      ),
      (
        "{name: \"\"}",
        [
          "IST0106 error 1:121 the name of a subset is empty: write the name that routes use"
        ]
      ),
      (
        "{name: v1.2}",
        [
          "IST0106 error 1:121 'v1.2' is no name of a subset: write at most 63 letters, digits and '-', with a letter or digit at both ends"
        ]
      ),
      (
        "{name: v1, labels: {\"a b\": c}}",
        [
          "IST0106 error 1:134 'a b' is no key of a label: write a name of at most 63 letters, digits, '-', '_' and '.', with or without a domain and '/' before it"
        ]
      ),
      (
        "{name: v1, labels: {a: \"b c\"}}",
        [
          "IST0106 error 1:137 'b c' is no value of a label: write at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x}, spec: {host: reviews, subsets: [\(part)]}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
