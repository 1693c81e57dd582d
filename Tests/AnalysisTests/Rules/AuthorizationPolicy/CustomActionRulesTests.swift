import Analysis
import Testing

@Suite("CustomActionRules")
struct CustomActionRulesTests {
  @Test("refuses what asks for identities in a CUSTOM policy alone")
  func finds() {
    let text = """
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: p
      spec:
        action: CUSTOM
        provider: {name: x}
        rules:
        - from:
          - source: {principals: ["a/ns/b/sa/c"], ipBlocks: [10.0.0.1]}
          when:
          - {key: source.namespace, values: [a]}
          - {key: request.auth.principal, values: [a]}
      ---
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: b
      spec:
        rules:
        - from:
          - source: {principals: ["a/ns/b/sa/c"]}
      """
    #expect(
      FindingText.findings(in: text, only: [.schemaValidationError]) == [
        "IST0106 error 10:28 principals is not supported with the action CUSTOM",
        "IST0106 error 12:13 the key 'source.namespace' is not supported with the action CUSTOM",
        "IST0106 error 13:13 the key 'request.auth.principal' is not supported with the action CUSTOM",
      ]
    )
  }
}
