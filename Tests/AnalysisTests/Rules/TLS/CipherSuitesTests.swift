import Analysis
import Testing

@Suite("CipherSuites")
struct CipherSuitesTests {
  @Test(
    "knows the cipher suites of Envoy, and what goes with old versions",
    arguments: [
      (
        "mode: SIMPLE, credentialName: c, cipherSuites: [ECDHE-RSA-AES256-GCM-SHA384]",
        []
      ),
      (
        "mode: SIMPLE, credentialName: c, cipherSuites: [RSA, AES256-SHA, AES256-SHA]",
        [
          "IST0133 warning 1:213 the cipher suite 'RSA' is not known and has no effect",
          "IST0133 warning 1:230 the cipher suite 'AES256-SHA' is written twice",
        ]
      ),
      (
        "mode: SIMPLE, credentialName: c, minProtocolVersion: TLSV1_1",
        [
          "IST0133 warning 1:218 no default cipher suite fits TLSV1_1: write cipherSuites, or TLSV1_2"
        ]
      ),
      (
        "mode: SIMPLE, credentialName: c, minProtocolVersion: TLSV1_1, cipherSuites: [AES256-SHA]",
        []
      ),
      (
        "mode: SIMPLE, credentialName: c, minProtocolVersion: TLSV1_3, maxProtocolVersion: TLSV1_2",
        [
          "IST0133 warning 1:218 minProtocolVersion is above maxProtocolVersion: no client can connect"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: Gateway, metadata: {name: x}, spec: {servers: [{port: {number: 443, name: https, protocol: HTTPS}, hosts: [a.com], tls: {\(part)}}]}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
