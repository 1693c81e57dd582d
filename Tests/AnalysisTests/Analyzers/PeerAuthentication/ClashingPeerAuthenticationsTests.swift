import Analysis
import Testing

@Suite("ClashingPeerAuthentications")
struct ClashingPeerAuthenticationsTests {
  @Test("tells the second for the same workloads, in one namespace")
  func finds() {
    let text = """
      apiVersion: security.istio.io/v1
      kind: PeerAuthentication
      metadata:
        name: a
      spec:
        mtls: {mode: STRICT}
      ---
      apiVersion: security.istio.io/v1
      kind: PeerAuthentication
      metadata:
        name: b
      spec:
        mtls: {mode: DISABLE}
      ---
      apiVersion: security.istio.io/v1
      kind: PeerAuthentication
      metadata:
        name: c
        namespace: other
      spec:
        mtls: {mode: DISABLE}
      ---
      apiVersion: security.istio.io/v1
      kind: PeerAuthentication
      metadata:
        name: d
      spec:
        selector:
          matchLabels: {app: a}
      """
    #expect(
      FindingText.findings(in: text, only: [.clashingPeerAuthentication]) == [
        "MSH0310 warning 11:9 PeerAuthentication default/a is for the same workloads, and the older of both counts; merge them"
      ]
    )
  }
}
