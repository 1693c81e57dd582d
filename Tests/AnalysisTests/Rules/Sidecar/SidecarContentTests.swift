import Analysis
import Testing

@Suite("SidecarContent")
struct SidecarContentTests {
  @Test(
    "wants a Sidecar to say something",
    arguments: [
      (
        "egress: [{hosts: [./*]}]",
        []
      ),
      (
        "",
        [
          "IST0106 error 1:80 the Sidecar says nothing: write egress, ingress, outboundTrafficPolicy or inboundConnectionPool"
        ]
      ),
      (
        "workloadSelector: {labels: {a: b}}",
        [
          "IST0106 error 1:80 the Sidecar says nothing: write egress, ingress, outboundTrafficPolicy or inboundConnectionPool"
        ]
      ),
      (
        "outboundTrafficPolicy: {mode: ALLOW_ANY}",
        []
      ),
      (
        "inboundConnectionPool: {tcp: {maxConnections: 1}}",
        []
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: Sidecar, metadata: {name: x}, spec: {\(part)}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
