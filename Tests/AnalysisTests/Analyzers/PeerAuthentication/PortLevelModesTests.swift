import Analysis
import Testing

@Suite("PortLevelModes")
struct PortLevelModesTests {
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
          - {name: app, image: a, ports: [{containerPort: 9080}]}
    ---
    apiVersion: v1
    kind: Service
    metadata:
      name: s
    spec:
      selector: {app: a}
      ports: [{name: http, port: 80, targetPort: 9080}]
    ---
    apiVersion: security.istio.io/v1
    kind: PeerAuthentication
    metadata:
      name: p
    spec:
      selector:
        matchLabels: {app: a}
      portLevelMtls:
        80: {mode: DISABLE}
        81: {mode: DISABLE}
        9080: {mode: STRICT}
    """

  @Test("tells ports of Services where those of containers are meant, and ports of nothing")
  func finds() {
    #expect(
      FindingText.findings(in: Self.findsText, only: [.portLevelModeWithoutPort]) == [
        "MSH0306 warning 31:5 80 is the port of Service default/s, not of the workload; write its targetPort 9080",
        "MSH0306 warning 32:5 no selected workload listens on the port 81",
      ]
    )
  }

  @Test("says nothing of workloads without ports")
  func leaves() {
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
            labels: {app: a, version: v1}
          spec:
            containers:
            - {name: app, image: a}
      ---
      apiVersion: security.istio.io/v1
      kind: PeerAuthentication
      metadata:
        name: p
      spec:
        selector:
          matchLabels: {app: a}
        portLevelMtls:
          80: {mode: DISABLE}
      """
    #expect(
      FindingText.findings(in: text, only: [.portLevelModeWithoutPort]) == []
    )
  }
}
