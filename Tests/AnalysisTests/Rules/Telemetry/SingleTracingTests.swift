import Analysis
import Testing

@Suite("SingleTracing")
struct SingleTracingTests {
  @Test("warns of a second item of tracing, and of a second provider")
  func finds() {
    let text = """
      apiVersion: telemetry.istio.io/v1
      kind: Telemetry
      metadata:
        name: t
      spec:
        tracing:
        - providers: [{name: a}, {name: b}]
        - providers: [{name: c}]
      ---
      apiVersion: telemetry.istio.io/v1
      kind: Telemetry
      metadata:
        name: u
      spec:
        tracing:
        - providers: [{name: a}]
      """
    #expect(
      FindingText.findings(in: text, only: [.schemaWarning]) == [
        "IST0133 warning 7:28 several providers for tracing are not supported; keep one",
        "IST0133 warning 8:5 several items of tracing are not supported; keep one",
      ]
    )
  }
}
