import Analysis
import Testing

@Suite("UnverifiedServer")
struct UnverifiedServerTests {
  @Test(
    "tells TLS to servers that nobody verifies, for the host, its subsets and its ports",
    arguments: [
      (
        "trafficPolicy: {tls: {mode: SIMPLE}}",
        [
          "IST0128 warning 1:130 mode SIMPLE does not verify who answers for 'a.com': write caCertificates"
        ]
      ),
      (
        "trafficPolicy: {tls: {mode: SIMPLE, caCertificates: /ca}}",
        []
      ),
      (
        "trafficPolicy: {tls: {mode: MUTUAL, credentialName: c}}",
        [
          "IST0128 warning 1:130 mode MUTUAL does not verify who answers for 'a.com': write caCertificates"
        ]
      ),
      (
        "workloadSelector: {matchLabels: {a: b}}, trafficPolicy: {tls: {mode: MUTUAL, credentialName: c}}",
        []
      ),
      (
        "trafficPolicy: {tls: {mode: SIMPLE, insecureSkipVerify: true}}",
        []
      ),
      (
        "trafficPolicy: {tls: {mode: DISABLE}, portLevelSettings: [{port: {number: 443}, tls: {mode: SIMPLE}}]}",
        [
          "IST0129 warning 1:194 mode SIMPLE does not verify who answers for 'a.com' on port 443: write caCertificates"
        ]
      ),
      (
        "subsets: [{name: v1, trafficPolicy: {tls: {mode: SIMPLE}}}]",
        [
          "IST0128 warning 1:151 mode SIMPLE does not verify who answers for 'a.com': write caCertificates"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x}, spec: {host: a.com, \(part)}}
      """
    #expect(
      FindingText.findings(
        in: text,
        only: [.noServerCertificateVerificationDestinationLevel, .noServerCertificateVerificationPortLevel]
      ) == expected
    )
  }
}
