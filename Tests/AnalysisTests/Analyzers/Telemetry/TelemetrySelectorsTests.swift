import Analysis
import Testing

@Suite("TelemetrySelectors")
struct TelemetrySelectorsTests {
  private static let findsText = """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: d
    spec:
      selector:
        matchLabels: {app: a}
      template:
        metadata:
          labels: {app: a, version: v1}
        spec:
          containers:
          - {name: app, image: a}
    ---
    apiVersion: telemetry.istio.io/v1
    kind: Telemetry
    metadata:
      name: a
    spec:
      selector:
        matchLabels: {app: a}
    ---
    apiVersion: telemetry.istio.io/v1
    kind: Telemetry
    metadata:
      name: b
    spec:
      selector:
        matchLabels: {version: v1}
    ---
    apiVersion: telemetry.istio.io/v1
    kind: Telemetry
    metadata:
      name: c
    spec:
      selector:
        matchLabels: {app: x}
    ---
    apiVersion: telemetry.istio.io/v1
    kind: Telemetry
    metadata:
      name: e
      namespace: other
    spec:
      selector:
        matchLabels: {app: x}
    """

  @Test("tells selectors of nothing, and two of one workload")
  func finds() {
    #expect(
      FindingText.findings(
        in: Self.findsText,
        only: [.referencedResourceNotFound, .conflictingTelemetryWorkloadSelectors]
      ) == [
        "IST0159 error 18:9 Telemetry default/b selects Deployment default/d, too, and only one of them counts",
        "IST0159 error 26:9 Telemetry default/a selects Deployment default/d, too, and only one of them counts",
        "IST0101 error 37:18 no workload of the namespace default has the labels app=x",
        "IST0101 information 46:18 no workload of the namespace other has the labels app=x",
      ]
    )
  }
}
