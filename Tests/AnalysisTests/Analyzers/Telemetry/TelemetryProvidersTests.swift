import Analysis
import Testing

@Suite("TelemetryProviders")
struct TelemetryProvidersTests {
  @Test("tells access logs without a provider")
  func finds() {
    let text = """
      apiVersion: telemetry.istio.io/v1
      kind: Telemetry
      metadata:
        name: t
      spec:
        accessLogging:
        - {}
        - {disabled: true}
        - providers: [{name: envoy}]
      """
    #expect(
      FindingText.findings(in: text, only: [.invalidTelemetryProvider]) == [
        "IST0157 warning 7:5 accessLogging without providers is ignored, since the mesh has no default provider for it"
      ]
    )
  }

  @Test("is content with a default of the mesh")
  func leaves() {
    let text = """
      apiVersion: telemetry.istio.io/v1
      kind: Telemetry
      metadata:
        name: t
      spec:
        accessLogging:
        - {}
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: istio
        namespace: istio-system
      data:
        mesh: |
          defaultProviders:
            accessLogging: [envoy]
      """
    #expect(
      FindingText.findings(in: text, only: [.invalidTelemetryProvider]) == []
    )
  }
}
