import Analysis
import Testing

@Suite("RouteRuleActions")
struct RouteRuleActionsTests {
  @Test(
    "wants actions that do something, and that Istio did",
    arguments: [
      (
        "rewrite: {uri: /v2}",
        []
      ),
      (
        "rewrite: {}",
        [
          "IST0106 error 1:124 this changes nothing: write uri, authority or both"
        ]
      ),
      (
        "redirect: {authority: a.com}, websocketUpgrade: true",
        [
          "IST0106 error 1:163 a redirection cannot be upgraded to a WebSocket: keep one"
        ]
      ),
      (
        "httpReqTimeout: {simpleTimeout: {timeout: 1.5ms}}",
        [
          "IST0106 error 1:157 '1.5ms' has parts of a millisecond: write whole milliseconds"
        ]
      ),
      (
        "http_req_retries: {simple_retry: {attempts: 3, per_try_timeout: 1.5ms}}",
        [
          "IST0106 error 1:179 '1.5ms' has parts of a millisecond: write whole milliseconds"
        ]
      ),
      (
        "appendHeaders: {a: \"\"}",
        [
          "IST0106 error 1:134 the header 'a' to append is empty: write its value"
        ]
      ),
      (
        "l4Fault: {}",
        [
          "IST0106 error 1:124 faults of connections are not done: leave it out"
        ]
      ),
      (
        "corsPolicy: {maxAge: 1500ms, allowMethods: [GET, FETCH]}",
        [
          "IST0106 error 1:136 '1500ms' has parts of a second: write whole seconds",
          "IST0106 error 1:164 'FETCH' is no method of HTTP",
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
