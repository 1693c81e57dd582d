import Analysis
import Testing

@Suite("OutboundProxy")
struct OutboundProxyTests {
  @Test(
    "wants a proxy with a port, where anything is let out",
    arguments: [
      (
        "mode: ALLOW_ANY, egressProxy: {host: egress.prod.svc.cluster.local, port: {number: 80}}",
        []
      ),
      (
        "egressProxy: {host: a.com, port: {number: 80}}",
        [
          "IST0106 error 1:118 egressProxy needs mode ALLOW_ANY: otherwise nothing goes to unknown hosts"
        ]
      ),
      (
        "mode: REGISTRY_ONLY, egressProxy: {host: a.com, port: {number: 80}}",
        [
          "IST0106 error 1:111 egressProxy needs mode ALLOW_ANY: otherwise nothing goes to unknown hosts"
        ]
      ),
      (
        "mode: ALLOW_ANY, egressProxy: {host: a.com}",
        [
          "IST0106 error 1:135 the egressProxy needs a port: write port.number"
        ]
      ),
      (
        "mode: ALLOW_ANY, egressProxy: {host: \"*.a.com\", port: {number: 0}, subset: a.b}",
        [
          "IST0106 error 1:142 the egressProxy's host '*.a.com' has a '*' where none can be",
          "IST0106 error 1:168 the port 0 is out of range: write one between 1 and 65535",
          "IST0106 error 1:180 'a.b' is no name of a subset",
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: Sidecar, metadata: {name: x}, spec: {outboundTrafficPolicy: {\(part)}}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
