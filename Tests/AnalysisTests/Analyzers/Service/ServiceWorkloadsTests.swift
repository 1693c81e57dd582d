import Analysis
import Testing

@Suite("ServiceWorkloads")
struct ServiceWorkloadsTests {
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
    apiVersion: v1
    kind: Service
    metadata:
      name: s
    spec:
      selector: {app: b}
      ports: [{name: http, port: 80}]
    ---
    apiVersion: v1
    kind: Service
    metadata:
      name: t
      namespace: other
    spec:
      selector: {app: b}
      ports: [{name: http, port: 80}]
    ---
    apiVersion: v1
    kind: Service
    metadata:
      name: u
    spec:
      selector: {app: a}
      ports: [{name: http, port: 80}]
    ---
    apiVersion: v1
    kind: Service
    metadata:
      name: v
    spec:
      ports: [{name: http, port: 80}]
    """

  @Test("tells a selector of nothing, and says so more softly for another namespace")
  func finds() {
    #expect(
      FindingText.findings(in: Self.findsText, only: [.serviceSelectsNothing]) == [
        "MSH0304 warning 20:13 no workload of the namespace default has the labels app=b",
        "MSH0304 information 29:13 no workload of the namespace other has the labels app=b",
      ]
    )
  }
}
