import Analysis
import Testing

@Suite("DryRunAnnotation")
struct DryRunAnnotationTests {
  private static let findsText = """
    apiVersion: security.istio.io/v1
    kind: AuthorizationPolicy
    metadata:
      name: a
      annotations: {istio.io/dry-run: "true"}
    spec:
      {}
    ---
    apiVersion: security.istio.io/v1
    kind: AuthorizationPolicy
    metadata:
      name: b
      annotations: {istio.io/dry-run: maybe}
    spec:
      {}
    ---
    apiVersion: security.istio.io/v1
    kind: AuthorizationPolicy
    metadata:
      name: c
      annotations: {istio.io/dry-run: "true"}
    spec:
      action: AUDIT
    ---
    apiVersion: security.istio.io/v1
    kind: PeerAuthentication
    metadata:
      name: d
      annotations: {istio.io/dry-run: "true"}
    spec:
      mtls: {mode: STRICT}
    """

  @Test("takes the annotation on policies that allow or deny, with a boolean")
  func finds() {
    #expect(
      FindingText.findings(in: Self.findsText, only: [.schemaValidationError]) == [
        "IST0106 error 13:35 istio.io/dry-run must be true or false, found 'maybe'",
        "IST0106 error 21:35 istio.io/dry-run is for the actions ALLOW and DENY alone, and the action is AUDIT",
        "IST0106 error 29:35 istio.io/dry-run is for AuthorizationPolicies alone; remove it",
      ]
    )
  }
}
