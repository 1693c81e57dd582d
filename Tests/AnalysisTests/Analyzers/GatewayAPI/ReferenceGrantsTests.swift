import Analysis
import Testing

@Suite("ReferenceGrants")
struct ReferenceGrantsTests {
  @Test("wants a grant for Services of other namespaces")
  func finds() {
    let text = """
      apiVersion: v1
      kind: Service
      metadata:
        name: s
        namespace: shop
      spec:
        ports: [{name: http, port: 80}]
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: r
      spec:
        rules:
        - backendRefs:
          - {name: s, namespace: shop, port: 80}
          - {name: s, namespace: far, port: 80}
          - {name: s, port: 80}
      """
    #expect(
      FindingText.findings(in: text, only: [.referenceNotGranted]) == [
        "MSH0313 warning 16:28 no ReferenceGrant of the namespace shop opens its Services to the kind HTTPRoute of default",
        "MSH0313 information 17:28 no ReferenceGrant of the namespace far opens its Services to the kind HTTPRoute of default",
      ]
    )
  }

  @Test("is content with a grant for all Services, or for this one")
  func leaves() {
    let text = """
      apiVersion: gateway.networking.k8s.io/v1beta1
      kind: ReferenceGrant
      metadata:
        name: g
        namespace: shop
      spec:
        from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: default}]
        to: [{group: "", kind: Service, name: s}]
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: r
      spec:
        rules:
        - backendRefs: [{name: s, namespace: shop, port: 80}]
      """
    #expect(
      FindingText.findings(in: text, only: [.referenceNotGranted]) == []
    )
  }
}
