import Analysis
import Testing

@Suite("RouteRuleMatch")
struct RouteRuleMatchTests {
  @Test(
    "wants headers in lower case, values, and blocks of addresses",
    arguments: [
      (
        "match: {request: {headers: {uri: {prefix: /}}}, tcp: {sourceSubnet: [10.0.0.0/8]}}",
        []
      ),
      (
        "match: {request: {headers: {uri: {prefix: \"\"}, User: {exact: a}, \"a b\": {exact: a}}}}",
        [
          "IST0106 error 1:157 the match of 'uri' is empty: write what it must be",
          "IST0106 error 1:162 the header 'User' must be in lower case",
          "IST0106 error 1:180 'a b' is no name of a header",
        ]
      ),
      (
        "match: {tcp: {source_subnet: [10.0.0.0/40]}, udp: {}}",
        [
          "IST0106 error 1:145 '10.0.0.0/40' is no block of addresses, such as 10.0.0.0/8",
          "IST0106 error 1:165 UDP is not matched: leave it out",
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
