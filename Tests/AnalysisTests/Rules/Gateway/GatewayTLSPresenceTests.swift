import Analysis
import Testing

@Suite("GatewayTLSPresence")
struct GatewayTLSPresenceTests {
  @Test(
    "wants TLS settings where the protocol is TLS, and there alone",
    arguments: [
      (
        "HTTPS}, tls: {mode: PASSTHROUGH}",
        []
      ),
      (
        "HTTPS}",
        [
          "IST0106 error 1:147 a server of HTTPS needs tls settings"
        ]
      ),
      (
        "HTTP}, tls: {httpsRedirect: true}",
        []
      ),
      (
        "HTTP}, tls: {mode: SIMPLE, credentialName: c}",
        [
          "IST0106 error 1:166 a server of HTTP cannot end TLS: write HTTPS as its protocol"
        ]
      ),
      (
        "HTTP}, tls: {privateKey: /k}",
        [
          "IST0106 error 1:172 a server of HTTP cannot end TLS: write HTTPS as its protocol",
          "IST0133 warning 1:172 mode PASSTHROUGH ends no TLS and ignores certificates: leave this out, or write SIMPLE",
        ]
      ),
      (
        "TCP}, tls: {mode: PASSTHROUGH}",
        [
          "IST0106 error 1:158 a server of TCP cannot have tls: write TLS as its protocol"
        ]
      ),
      (
        "TLS}, tls: {mode: PASSTHROUGH, httpsRedirect: true}",
        [
          "IST0133 warning 1:193 httpsRedirect does nothing here: write it on the server of HTTP"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: Gateway, metadata: {name: x}, spec: {servers: [{hosts: [a.com], port: {number: 443, name: a, protocol: \(part)}]}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
