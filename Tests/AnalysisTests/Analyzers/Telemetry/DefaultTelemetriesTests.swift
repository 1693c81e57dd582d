import Analysis
import Testing

@Suite("DefaultTelemetries")
struct DefaultTelemetriesTests {
  @Test("tells each of several for one namespace")
  func finds() {
    let text = """
      apiVersion: telemetry.istio.io/v1
      kind: Telemetry
      metadata:
        name: a
      spec:
        {}
      ---
      apiVersion: telemetry.istio.io/v1
      kind: Telemetry
      metadata:
        name: b
      spec:
        {}
      ---
      apiVersion: telemetry.istio.io/v1
      kind: Telemetry
      metadata:
        name: c
        namespace: other
      spec:
        {}
      ---
      apiVersion: telemetry.istio.io/v1
      kind: Telemetry
      metadata:
        name: d
      spec:
        selector:
          matchLabels: {app: a}
      """
    #expect(
      FindingText.findings(in: text, only: [.multipleTelemetriesWithoutWorkloadSelectors]) == [
        "IST0160 error 4:9 Telemetry default/b is for the whole namespace, too, and only one of them counts",
        "IST0160 error 11:9 Telemetry default/a is for the whole namespace, too, and only one of them counts",
      ]
    )
  }
}
