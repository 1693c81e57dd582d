import Analysis
import Testing

@Suite("TelemetryLabels")
struct TelemetryLabelsTests {
  private static let leavesText = """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: d
    spec:
      selector:
        matchLabels: {app: a}
      template:
        metadata:
          labels: {app.kubernetes.io/name: a, app.kubernetes.io/version: b}
        spec:
          containers:
          - {name: app, image: a}
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: e
    spec:
      selector:
        matchLabels: {app: a}
      template:
        metadata:
          labels: {service.istio.io/canonical-name: a, service.istio.io/canonical-revision: b}
        spec:
          containers:
          - {name: app, image: a}
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: f
      namespace: istio-system
    spec:
      selector:
        matchLabels: {app: a}
      template:
        metadata:
          labels: {a: b}
        spec:
          containers:
          - {name: app, image: a}
    """

  @Test("names the labels that are missing")
  func finds() {
    let text = """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: d
      spec:
        selector:
          matchLabels: {app: a}
        template:
          metadata:
            labels: {a: b}
          spec:
            containers:
            - {name: app, image: a}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: e
      spec:
        selector:
          matchLabels: {app: a}
        template:
          metadata:
            labels: {app: a}
          spec:
            containers:
            - {name: app, image: a}
      """
    #expect(
      FindingText.findings(in: text, only: [.missingTelemetryLabels]) == [
        "MSH0308 information 10:7 the pods lack the labels app and version, which metrics and traces name them by",
        "MSH0308 information 24:7 the pods lack the label version, which metrics and traces name them by",
      ]
    )
  }

  @Test("takes the labels of Kubernetes and Istio")
  func leaves() {
    #expect(
      FindingText.findings(in: Self.leavesText, only: [.missingTelemetryLabels]) == []
    )
  }
}
