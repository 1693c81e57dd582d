import Analysis
import Testing

@Suite("TokenIssuer")
struct TokenIssuerTests {
  @Test("wants an issuer or the address of the keys")
  func finds() {
    let text = """
      apiVersion: security.istio.io/v1
      kind: RequestAuthentication
      metadata:
        name: r
      spec:
        jwtRules:
        - {audiences: [a]}
        - {issuer: a}
        - {jwksUri: "https://a"}
      """
    #expect(
      FindingText.findings(in: text, only: [.schemaValidationError]) == [
        "IST0106 error 7:5 issuer or jwksUri must be set"
      ]
    )
  }
}
