import Analysis
import Testing

@Suite("AuthorizationRuleParts")
struct AuthorizationRulePartsTests {
  @Test("tells items without content, content without a field, and lists without items")
  func finds() {
    let text = """
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: p
      spec:
        rules:
        - from:
          - {}
          - source: {}
          to: []
        - to:
          - operation: {methods: []}
      """
    #expect(
      FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == [
        "IST0106 error 8:7 each item of 'from' needs its source",
        "IST0106 error 9:15 an empty source is not supported; write what to match, or remove 'from'",
        "IST0133 warning 10:9 an empty 'to' restricts nothing; remove it, or write its operation",
        "IST0106 error 12:18 an empty operation is not supported; write what to match, or remove 'to'",
      ]
    )
  }

  @Test("takes a rule without parts")
  func leaves() {
    let text = """
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: p
      spec:
        rules:
        - {}
        - from:
          - source: {namespaces: [a]}
      """
    #expect(
      FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == []
    )
  }
}
