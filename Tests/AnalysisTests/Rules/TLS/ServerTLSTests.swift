import Analysis
import Testing

@Suite("ServerTLS")
struct ServerTLSTests {
  @Test(
    "wants the certificates that go with the mode, from one source",
    arguments: [
      (
        "mode: SIMPLE, credentialName: c",
        []
      ),
      (
        "mode: SIMPLE",
        [
          "IST0106 error 1:171 mode SIMPLE needs a privateKey, or a credentialName",
          "IST0106 error 1:171 mode SIMPLE needs a serverCertificate, or a credentialName",
        ]
      ),
      (
        "mode: SIMPLE, serverCertificate: /c, privateKey: /k",
        []
      ),
      (
        "mode: MUTUAL, serverCertificate: /c, privateKey: /k",
        [
          "IST0106 error 1:171 mode MUTUAL needs caCertificates to verify clients by"
        ]
      ),
      (
        "mode: OPTIONAL_MUTUAL",
        [
          "IST0106 error 1:171 mode OPTIONAL_MUTUAL needs a privateKey, or a credentialName",
          "IST0106 error 1:171 mode OPTIONAL_MUTUAL needs a serverCertificate, or a credentialName",
          "IST0106 error 1:171 mode OPTIONAL_MUTUAL needs caCertificates to verify clients by",
        ]
      ),
      (
        "mode: ISTIO_MUTUAL",
        []
      ),
      (
        "mode: ISTIO_MUTUAL, credentialName: c, privateKey: /k",
        [
          "IST0106 error 1:201 mode ISTIO_MUTUAL uses the mesh's own certificates: leave this out",
          "IST0106 error 1:216 mode ISTIO_MUTUAL uses the mesh's own certificates: leave this out",
        ]
      ),
      (
        "mode: PASSTHROUGH, credentialName: c",
        [
          "IST0133 warning 1:200 mode PASSTHROUGH ends no TLS and ignores certificates: leave this out, or write SIMPLE"
        ]
      ),
      (
        "mode: SIMPLE, credentialName: c, serverCertificate: /c, privateKey: /k",
        [
          "IST0106 error 1:195 certificates come from one source alone: keep files or credentials"
        ]
      ),
      (
        "mode: SIMPLE, tlsCertificates: [{serverCertificate: /c, privateKey: /k}]",
        []
      ),
      (
        "mode: SIMPLE, tlsCertificates: [{serverCertificate: /c}]",
        [
          "IST0106 error 1:197 mode SIMPLE needs a privateKey, or a credentialName"
        ]
      ),
      (
        "mode: SIMPLE, credentialName: c, tlsCertificates: [{serverCertificate: /c, privateKey: /k}]",
        [
          "IST0106 error 1:215 certificates come from one source alone: keep files or credentials"
        ]
      ),
      (
        "mode: SIMPLE, serverCertificate: /c, privateKey: /k, caCrl: /crl",
        [
          "IST0106 error 1:225 caCrl revokes certificates of clients, which mode SIMPLE does not ask for"
        ]
      ),
      (
        "mode: MUTUAL, credentialName: c, caCrl: /crl",
        [
          "IST0133 warning 1:205 caCrl does nothing with a credential, which holds the list itself as ca.crl"
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
