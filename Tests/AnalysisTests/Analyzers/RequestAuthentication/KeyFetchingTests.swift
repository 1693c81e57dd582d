import Analysis
import Testing

@Suite("KeyFetching")
struct KeyFetchingTests {
  @Test("tells an istiod that fetches keys from anywhere")
  func finds() {
    let text = """
      apiVersion: security.istio.io/v1
      kind: RequestAuthentication
      metadata:
        name: r
      spec:
        jwtRules: [{issuer: a}]
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: istiod
        namespace: istio-system
        labels: {app: istiod}
      spec:
        selector:
          matchLabels: {app: istiod}
        template:
          metadata:
            labels: {app: istiod}
          spec:
            containers:
            - {name: d, image: p}
      """
    #expect(
      FindingText.findings(in: text, only: [.jwksUriFetchUnrestricted]) == [
        "IST0175 warning 11:9 istiod fetches keys for 1 RequestAuthentication from any address; set BLOCKED_CIDRS_IN_JWKS_URIS"
      ]
    )
  }

  @Test("is content with a restriction, and without tokens")
  func leaves() {
    let text = """
      apiVersion: security.istio.io/v1
      kind: RequestAuthentication
      metadata:
        name: r
      spec:
        jwtRules: [{issuer: a}]
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: istiod
        namespace: istio-system
        labels: {app: istiod}
      spec:
        selector:
          matchLabels: {app: istiod}
        template:
          metadata:
            labels: {app: istiod}
          spec:
            containers:
            - {name: d, image: p, env: [{name: BLOCKED_CIDRS_IN_JWKS_URIS, value: 10.0.0.0/8}]}
      """
    #expect(
      FindingText.findings(in: text, only: [.jwksUriFetchUnrestricted]) == []
    )
  }
}
