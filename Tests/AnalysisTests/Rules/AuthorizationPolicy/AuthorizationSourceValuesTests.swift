import Analysis
import Testing

@Suite("AuthorizationSourceValues")
struct AuthorizationSourceValuesTests {
  @Test("refuses addresses that are none, and service accounts with wildcards or too many parts")
  func finds() {
    let text = """
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: p
      spec:
        rules:
        - from:
          - source:
              ipBlocks: [10.0.0.1, 10.0.0.0/33, "::1/64", host]
              namespaces: [""]
          - source:
              serviceAccounts: [a, ns/a, "*", a/b/c, /a]
      """
    #expect(
      FindingText.findings(in: text, only: [.schemaValidationError]) == [
        "IST0106 error 9:30 ipBlocks: '10.0.0.0/33' is no IP address, and no range such as 10.0.0.0/8",
        "IST0106 error 9:53 ipBlocks: 'host' is no IP address, and no range such as 10.0.0.0/8",
        "IST0106 error 10:22 namespaces: an empty value matches nothing; write what to match, or remove it",
        "IST0106 error 12:36 serviceAccounts: '*' has a wildcard, which service accounts cannot have",
        "IST0106 error 12:41 serviceAccounts: 'a/b/c' is no service account: write its name, or namespace/name",
        "IST0106 error 12:48 serviceAccounts: '/a' is no service account: write its name, or namespace/name",
      ]
    )
  }
}
