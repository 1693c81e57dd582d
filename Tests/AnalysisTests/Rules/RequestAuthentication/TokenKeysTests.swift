import Analysis
import Testing

@Suite("TokenKeys")
struct TokenKeysTests {
  @Test("takes a set of keys and a single one, each with its type")
  func finds() {
    let text = """
      apiVersion: security.istio.io/v1
      kind: RequestAuthentication
      metadata:
        name: r
      spec:
        jwtRules:
        - {issuer: a, jwks: '{"keys": [{"kty": "RSA"}]}'}
        - {issuer: b, jwks: '{"kty": "RSA"}'}
        - {issuer: c, jwks: '{"keys": [{"e": "AQAB"}]}'}
        - {issuer: d, jwks: secret}
      """
    #expect(
      FindingText.findings(in: text, only: [.schemaValidationError]) == [
        "IST0106 error 9:23 jwks: each key needs kty, its type",
        "IST0106 error 10:23 jwks: expected keys as JSON, such as {\"keys\": [{\"kty\": \"RSA\", …}]}",
      ]
    )
  }
}
