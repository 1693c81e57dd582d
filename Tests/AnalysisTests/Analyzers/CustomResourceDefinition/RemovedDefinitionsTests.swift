import Analysis
import Testing

@Suite("RemovedDefinitions")
struct RemovedDefinitionsTests {
  @Test("tells definitions that Istio removed, and the ignored proxy of a Sidecar")
  func finds() {
    let text = """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata:
        name: servicerole.rbac.istio.io
      spec:
        group: rbac.istio.io
        names: {kind: ServiceRole}
      ---
      apiVersion: networking.istio.io/v1
      kind: Sidecar
      metadata:
        name: s
      spec:
        outboundTrafficPolicy:
          egressProxy: {host: a.b, port: {number: 1}}
      """
    #expect(
      FindingText.findings(in: text, only: [.deprecated]) == [
        "IST0002 warning 7:17 the kind ServiceRole was removed from Istio; use AuthorizationPolicy",
        "IST0002 warning 15:18 egressProxy is deprecated and ignored; remove it",
      ]
    )
  }
}
