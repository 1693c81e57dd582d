import Analysis
import Testing

@Suite("LightstepProviders")
struct LightstepProvidersTests {
  @Test("tells tracing by Lightstep")
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
          - {name: ls, lightstep: {}}
      ---
      apiVersion: telemetry.istio.io/v1
      kind: Telemetry
      metadata:
        name: t
      spec:
        tracing:
        - providers: [{name: ls}]
      """
    #expect(
      FindingText.findings(in: text, only: [.deprecated]) == [
        "IST0002 warning 17:24 the provider 'ls' is a Lightstep one, which is deprecated; use an OpenTelemetry one"
      ]
    )
  }
}
