import Analysis
import Testing

@Suite("SidecarIngressTLS")
struct SidecarIngressTLSTests {
  @Test(
    "keeps TLS of listeners to what a sidecar can do",
    arguments: [
      (
        "HTTPS}, tls: {mode: SIMPLE, serverCertificate: /c, privateKey: /k}",
        []
      ),
      (
        "HTTP}, tls: {mode: SIMPLE, serverCertificate: /c, privateKey: /k}",
        [
          "IST0106 error 1:121 tls needs a port of HTTPS or TLS"
        ]
      ),
      (
        "HTTPS}, tls: {mode: ISTIO_MUTUAL}",
        [
          "IST0106 error 1:141 a Sidecar cannot listen with mode ISTIO_MUTUAL: write SIMPLE or MUTUAL"
        ]
      ),
      (
        "HTTPS}, tls: {mode: SIMPLE, credentialName: c, httpsRedirect: true, subjectAltNames: [a]}",
        [
          "IST0106 error 1:165 a Sidecar does not support this in tls: leave it out",
          "IST0106 error 1:183 a Sidecar does not support this in tls: leave it out",
          "IST0106 error 1:206 a Sidecar does not support this in tls: leave it out",
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: Sidecar, metadata: {name: x}, spec: {ingress: [{port: {number: 80, protocol: \(part)}]}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
