import Analysis
import Testing

@Suite("PortsOfProxy")
struct PortsOfProxyTests {
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
          - {name: app, image: a, ports: [{containerPort: 15001}]}
    ---
    apiVersion: v1
    kind: Namespace
    metadata:
      name: in
      labels: {istio-injection: enabled}
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: e
      namespace: in
    spec:
      selector:
        matchLabels: {app: a}
      template:
        metadata:
          labels: {app: a, version: v1}
        spec:
          containers:
          - {name: app, image: a, ports: [{containerPort: 15090}, {containerPort: 80}]}
    ---
    apiVersion: v1
    kind: Namespace
    metadata:
      name: out
      labels: {istio-injection: disabled}
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: f
      namespace: out
    spec:
      selector:
        matchLabels: {app: a}
      template:
        metadata:
          labels: {app: a, version: v1}
        spec:
          containers:
          - {name: app, image: a, ports: [{containerPort: 15090}]}
    """

  @Test("tells ports that the proxy takes, by how sure it is that there is one")
  func finds() {
    #expect(
      FindingText.findings(in: Self.findsText, only: [.portOfProxy]) == [
        "MSH0311 information 13:55 the proxy in the pod listens on the port 15001; use another for the application",
        "MSH0311 warning 34:55 the proxy in the pod listens on the port 15090; use another for the application",
      ]
    )
  }
}
