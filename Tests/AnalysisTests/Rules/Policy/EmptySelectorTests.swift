import Analysis
import Testing

@Suite("EmptySelector")
struct EmptySelectorTests {
  @Test("warns of selectors without labels")
  func finds() {
    let text = """
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: p
      spec:
        selector: {}
      ---
      apiVersion: security.istio.io/v1
      kind: PeerAuthentication
      metadata:
        name: p
      spec:
        selector:
          matchLabels: {}
      """
    #expect(
      FindingText.findings(in: text, only: [.schemaWarning]) == [
        "IST0133 warning 6:13 a selector without labels selects every workload of the namespace; write labels, or remove it",
        "IST0133 warning 14:5 a selector without labels selects every workload of the namespace; write labels, or remove it",
      ]
    )
  }

  @Test("takes labels, and no selector")
  func leaves() {
    let text = """
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: p
      spec:
        selector:
          matchLabels: {app: a}
      ---
      apiVersion: security.istio.io/v1
      kind: PeerAuthentication
      metadata:
        name: p
      spec:
        mtls: {mode: STRICT}
      """
    #expect(
      FindingText.findings(in: text, only: [.schemaWarning]) == []
    )
  }
}
