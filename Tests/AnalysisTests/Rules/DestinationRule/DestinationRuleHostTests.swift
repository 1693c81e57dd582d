import Analysis
import Testing

@Suite("DestinationRuleHost")
struct DestinationRuleHostTests {
  @Test(
    "takes names and wildcards, and tells what is wrong with others",
    arguments: [
      (
        "reviews",
        []
      ),
      (
        "\"*.example.com\"",
        []
      ),
      (
        "\"*\"",
        []
      ),
      (
        "example.com.",
        []
      ),
      (
        "\"*-api.example.com\"",
        []
      ),
      (
        "\"\"",
        [
          "IST0106 error 1:95 the host '' is empty"
        ]
      ),
      (
        "under_score.example.com",
        [
          "IST0106 error 1:95 the host 'under_score.example.com' has the part 'under_score'; use at most 63 letters, digits and '-', with a letter or digit at both ends"
        ]
      ),
      (
        "example.com:80",
        [
          "IST0106 error 1:95 the host 'example.com:80' has the part 'com:80'; use at most 63 letters, digits and '-', with a letter or digit at both ends"
        ]
      ),
      (
        "10.0.0.1",
        [
          "IST0106 error 1:95 the host '10.0.0.1' ends with a number, which no domain does"
        ]
      ),
      (
        "a.*.com",
        [
          "IST0106 error 1:95 the host 'a.*.com' has a '*' where none can be"
        ]
      ),
      (
        "a..b",
        [
          "IST0106 error 1:95 the host 'a..b' has an empty part between its dots"
        ]
      ),
      (
        "'*a*.com'",
        [
          "IST0106 error 1:95 the host '*a*.com' has a '*' where none can be"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x}, spec: {host: \(part)}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
