import Analysis
import Testing

@Suite("AuthorizationNamespaces")
struct AuthorizationNamespacesTests {
  @Test("tells namespaces and patterns that nothing is named like, with the nearest")
  func finds() {
    let text = """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
      ---
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: p
      spec:
        rules:
        - from:
          - source: {namespaces: [shpo, "sh*", "*op", "x*"], notNamespaces: [default, "*"]}
      """
    #expect(
      FindingText.findings(in: text, only: [.referencedResourceNotFound]) == [
        "IST0101 error 13:29 no namespace 'shpo' is there, did you mean shop",
        "IST0101 error 13:49 no namespace 'x*' is there",
      ]
    )
  }

  @Test("only says so when no Namespace is given")
  func leaves() {
    let text = """
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: p
      spec:
        rules:
        - from:
          - source: {namespaces: [shop]}
      """
    #expect(
      FindingText.findings(in: text, only: [.referencedResourceNotFound]) == [
        "IST0101 information 8:29 no namespace 'shop' is there"
      ]
    )
  }
}
