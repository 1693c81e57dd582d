import Analysis
import Testing

@Suite("EnvoyFilterInternals")
struct EnvoyFilterInternalsTests {
  @Test("warns of every EnvoyFilter at its name")
  func finds() {
    let text = """
      apiVersion: networking.istio.io/v1alpha3
      kind: EnvoyFilter
      metadata:
        name: f
      spec:
        configPatches:
        - applyTo: HTTP_FILTER
          patch:
            operation: ADD
            value: {name: a, typed_config: {"@type": type.googleapis.com/a.v3.A}}
      """
    #expect(
      FindingText.findings(in: text, only: [.schemaWarning]) == [
        "IST0133 warning 4:9 an EnvoyFilter depends on generated configuration that any upgrade may change; prefer another kind"
      ]
    )
  }
}
