import Analysis
import Testing

@Suite("PrincipalAccounts")
struct PrincipalAccountsTests {
  private static let findsText = """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: d
    spec:
      selector:
        matchLabels: {app: a}
      template:
        metadata:
          labels: {app: a, version: v1}
        spec:
          containers:
          - {name: app, image: a}
    ---
    apiVersion: security.istio.io/v1
    kind: AuthorizationPolicy
    metadata:
      name: p
    spec:
      rules:
      - from:
        - source: {principals: ["td/ns/default/sa/x", "td/ns/default/sa/default", "td/ns/other/sa/x", "*/sa/x"]}
    ---
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: y
    ---
    apiVersion: security.istio.io/v1
    kind: AuthorizationPolicy
    metadata:
      name: q
    spec:
      rules:
      - from:
        - source: {principals: ["td/ns/default/sa/y"]}
    """

  @Test("tells accounts that nothing of a given namespace runs as")
  func finds() {
    #expect(
      FindingText.findings(in: Self.findsText, only: [.unknownPrincipal]) == [
        "MSH0303 information 22:29 nothing given runs as the service account 'x' of the namespace default"
      ]
    )
  }
}
