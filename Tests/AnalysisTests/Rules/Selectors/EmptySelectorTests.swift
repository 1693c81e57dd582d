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
        "IST0133 warning 6:13 a selector without labels selects every workload of the namespace; write labels, or leave it out",
        "IST0133 warning 14:5 a selector without labels selects every workload of the namespace; write labels, or leave it out",
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

  @Test("knows the selector of a DestinationRule by its other name", arguments: ["", "matchLabels: {}"])
  func destinationRule(part: String) {
    let text = """
      apiVersion: networking.istio.io/v1
      kind: DestinationRule
      metadata: {name: x}
      spec: {host: reviews, workloadSelector: {\(part)}}
      """
    #expect(
      FindingText.findings(in: text, only: [.schemaWarning]) == [
        "IST0133 warning 4:41 a selector without labels selects every workload of the namespace; write labels, or leave it out"
      ]
    )
  }
}
