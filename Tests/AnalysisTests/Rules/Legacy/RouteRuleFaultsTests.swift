import Analysis
import Testing

@Suite("RouteRuleFaults")
struct RouteRuleFaultsTests {
  @Test(
    "wants faults that Istio could make",
    arguments: [
      (
        "httpFault: {delay: {percent: 5, fixedDelay: 5s}}",
        []
      ),
      (
        "httpFault: {}",
        [
          "IST0106 error 1:126 the fault does nothing: write delay, abort or both"
        ]
      ),
      (
        "httpFault: {delay: {exponentialDelay: 1s}}",
        [
          "IST0106 error 1:153 this fault is not supported: write fixedDelay or httpStatus"
        ]
      ),
      (
        "http_fault: {abort: {grpc_status: UNAVAILABLE}}",
        [
          "IST0106 error 1:149 this fault is not supported: write fixedDelay or httpStatus"
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
