import Analysis
import Testing

@Suite("ClientTLS")
struct ClientTLSTests {
  @Test(
    "wants the certificates that go with the mode, from one source",
    arguments: [
      (
        "tls: {mode: MUTUAL, clientCertificate: /c, privateKey: /k}",
        []
      ),
      (
        "tls: {mode: MUTUAL}",
        [
          "IST0106 error 1:132 mode MUTUAL needs a clientCertificate, or a credentialName",
          "IST0106 error 1:132 mode MUTUAL needs a privateKey, or a credentialName",
        ]
      ),
      (
        "tls: {mode: MUTUAL, credentialName: c}",
        []
      ),
      (
        "tls: {mode: SIMPLE, credentialName: c, caCertificates: /ca}",
        [
          "IST0106 error 1:175 a file cannot be set with credentialName: keep one of both"
        ]
      ),
      (
        "tls: {mode: SIMPLE, insecureSkipVerify: true, caCertificates: /ca, subjectAltNames: [a]}",
        [
          "IST0106 error 1:182 insecureSkipVerify: true verifies nothing by this: keep one of both",
          "IST0106 error 1:204 insecureSkipVerify: true verifies nothing by this: keep one of both",
        ]
      ),
      (
        "tls: {mode: MUTUAL, insecureSkipVerify: true, credentialName: c}",
        []
      ),
      (
        "tls: {mode: SIMPLE, insecureSkipVerify: true, credentialName: c}",
        [
          "IST0106 error 1:182 insecureSkipVerify: true verifies nothing by this: keep one of both"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x}, spec: {host: reviews, trafficPolicy: {\(part)}}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
