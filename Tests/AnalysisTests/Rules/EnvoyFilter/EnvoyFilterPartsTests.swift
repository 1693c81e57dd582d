import Analysis
import Testing

@Suite("EnvoyFilterParts")
struct EnvoyFilterPartsTests {
  @Test("wants a target, an operation, a value unless something is removed, and an expression that compiles")
  func finds() {
    let text = """
      apiVersion: networking.istio.io/v1alpha3
      kind: EnvoyFilter
      metadata:
        name: f
      spec:
        configPatches:
        - patch: {operation: REMOVE}
        - applyTo: CLUSTER
        - applyTo: CLUSTER
          patch: {value: {}}
        - applyTo: CLUSTER
          patch: {operation: ADD}
        - applyTo: CLUSTER
          patch: {operation: REMOVE}
          match:
            proxy: {proxyVersion: '('}
      """
    #expect(
      FindingText.findings(in: text, only: [.schemaValidationError]) == [
        "IST0106 error 7:5 applyTo must be set to what the patch changes",
        "IST0106 error 8:5 patch must be set",
        "IST0106 error 10:12 operation must be set to how the patch changes it",
        "IST0106 error 12:24 value must be set for the operation ADD",
        "IST0106 error 16:29 proxyVersion: missing closing ): `(`",
      ]
    )
  }
}
