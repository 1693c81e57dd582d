import Analysis
import Testing

@Suite("DenialOfPlainTCP")
struct DenialOfPlainTCPTests {
  @Test("warns of DENY rules that know neither the connection nor the port")
  func finds() {
    let text = """
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: p
      spec:
        action: DENY
        rules:
        - to:
          - operation: {methods: [POST]}
        - from:
          - source: {requestPrincipals: [a]}
      """
    #expect(
      FindingText.findings(in: text, only: [.schemaWarning]) == [
        "IST0133 warning 8:5 this DENY rule has attributes of HTTP alone, and denies everything on TCP ports; name the ports that it is for",
        "IST0133 warning 10:5 this DENY rule has attributes of HTTP alone, and denies everything on TCP ports; name the ports that it is for",
      ]
    )
  }

  @Test("is content with a port, with a namespace, and with another action")
  func leaves() {
    let text = """
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: p
      spec:
        action: DENY
        rules:
        - to:
          - operation: {methods: [POST], ports: ["80"]}
        - from:
          - source: {namespaces: [a]}
      ---
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: b
      spec:
        rules:
        - to:
          - operation: {methods: [POST]}
      """
    #expect(
      FindingText.findings(in: text, only: [.schemaWarning]) == []
    )
  }
}
