import Analysis
import Testing

@Suite("RequestIdentities")
struct RequestIdentitiesTests {
  @Test("tells a policy that asks for identities where no token is read")
  func finds() {
    let text = """
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: p
      spec:
        rules:
        - from:
          - source: {requestPrincipals: ["*"]}
      """
    #expect(
      FindingText.findings(in: text, only: [.principalWithoutAuthentication]) == [
        "MSH0309 information 8:35 no RequestAuthentication is given that reads tokens for these workloads, without which no request has an identity"
      ]
    )
  }

  @Test("warns where the tokens of other workloads are read")
  func leaves() {
    let text = """
      apiVersion: security.istio.io/v1
      kind: RequestAuthentication
      metadata:
        name: r
      spec:
        selector:
          matchLabels: {app: b}
        jwtRules: [{issuer: a}]
      ---
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: p
      spec:
        selector:
          matchLabels: {app: a}
        rules:
        - when:
          - {key: "request.auth.claims[iss]", values: [a]}
      """
    #expect(
      FindingText.findings(in: text, only: [.principalWithoutAuthentication]) == [
        "MSH0309 warning 19:13 no RequestAuthentication is given that reads tokens for these workloads, without which no request has an identity"
      ]
    )
  }

  @Test("is content with one for the same workloads, or for all")
  func softens() {
    let text = """
      apiVersion: security.istio.io/v1
      kind: RequestAuthentication
      metadata:
        name: r
        namespace: istio-system
      spec:
        jwtRules: [{issuer: a}]
      ---
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: p
      spec:
        rules:
        - from:
          - source: {requestPrincipals: ["*"]}
      """
    #expect(
      FindingText.findings(in: text, only: [.principalWithoutAuthentication]) == []
    )
  }
}
