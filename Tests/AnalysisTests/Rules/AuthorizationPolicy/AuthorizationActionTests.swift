import Analysis
import Testing

@Suite("AuthorizationAction")
struct AuthorizationActionTests {
  private static let findsText = """
    apiVersion: security.istio.io/v1
    kind: AuthorizationPolicy
    metadata:
      name: p
    spec:
      action: DENY
    ---
    apiVersion: security.istio.io/v1
    kind: AuthorizationPolicy
    metadata:
      name: b
    spec:
      action: CUSTOM
      provider: {name: x}
    ---
    apiVersion: security.istio.io/v1
    kind: AuthorizationPolicy
    metadata:
      name: c
    spec:
      action: CUSTOM
      rules: [{}]
    ---
    apiVersion: security.istio.io/v1
    kind: AuthorizationPolicy
    metadata:
      name: d
    spec:
      provider: {name: x}
    """

  @Test("wants rules for DENY and CUSTOM, a provider for CUSTOM and none elsewhere")
  func finds() {
    #expect(
      FindingText.findings(in: Self.findsText, only: [.schemaValidationError]) == [
        "IST0106 error 6:11 the action DENY without rules is never taken; write 'rules: [{}]' for every request",
        "IST0106 error 13:11 the action CUSTOM without rules is never taken; write 'rules: [{}]' for every request",
        "IST0106 error 21:11 the action CUSTOM needs provider.name, the name of an extension provider of the mesh",
        "IST0106 error 29:13 provider can be set only with the action CUSTOM, and the action is ALLOW",
      ]
    )
  }

  @Test("takes an empty rule, a policy that allows nothing, and a provider for CUSTOM")
  func leaves() {
    let text = """
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: p
      spec:
        action: DENY
        rules: [{}]
      ---
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: b
      spec:
        {}
      ---
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: c
      spec:
        action: CUSTOM
        provider: {name: x}
        rules: [{}]
      """
    #expect(
      FindingText.findings(in: text, only: [.schemaValidationError]) == []
    )
  }
}
