import Analysis
import Testing

@Suite("UnknownProviders")
struct UnknownProvidersTests {
  @Test("tells providers that the mesh does not define")
  func finds() {
    let text = """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: istio
        namespace: istio-system
      data:
        mesh: |
          extensionProviders:
          - {name: zipkin, zipkin: {}}
      ---
      apiVersion: telemetry.istio.io/v1
      kind: Telemetry
      metadata:
        name: t
      spec:
        tracing:
        - providers: [{name: zipkn}]
        metrics:
        - providers: [{name: prometheus}]
      ---
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: p
      spec:
        action: CUSTOM
        provider: {name: opa}
        rules: [{}]
      """
    #expect(
      FindingText.findings(in: text, only: [.unknownProvider]) == [
        "MSH0314 warning 17:24 the mesh has no extension provider 'zipkn', did you mean zipkin",
        "MSH0314 warning 27:20 the mesh has no extension provider 'opa'",
      ]
    )
  }

  @Test("says nothing without a mesh configuration")
  func leaves() {
    let text = """
      apiVersion: telemetry.istio.io/v1
      kind: Telemetry
      metadata:
        name: t
      spec:
        tracing:
        - providers: [{name: zipkn}]
      """
    #expect(
      FindingText.findings(in: text, only: [.unknownProvider]) == []
    )
  }
}
