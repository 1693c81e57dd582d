import Analysis
import Testing

@Suite("ServicesOfWorkload")
struct ServicesOfWorkloadTests {
  private static let leavesText = """
    apiVersion: v1
    kind: Namespace
    metadata:
      name: default
      labels: {istio-injection: disabled}
    ---
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
      selector: {app: a}
      ports: [{name: tcp-a, port: 80, targetPort: 1}]
    ---
    apiVersion: v1
    kind: Service
    metadata:
      name: t
    spec:
      selector: {app: a}
      ports: [{name: http, port: 81, targetPort: 1}]
    """

  @Test("tells Services that disagree about a protocol or a port")
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
        selector: {app: a}
        ports: [{name: tcp-a, port: 80, targetPort: 1}]
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: t
      spec:
        selector: {app: a}
        ports: [{name: udp-a, port: 80, targetPort: 2, protocol: UDP}, {name: http, port: 81, targetPort: 1}]
      """
    #expect(
      FindingText.findings(in: text, only: [.deploymentAssociatedToMultipleServices, .deploymentConflictingPorts]) == [
        "IST0116 warning 4:9 the port 80 is TCP and UDP in the Services s, t; use one protocol for it",
        "IST0137 warning 4:9 the Services s, t send the ports 80 and 81 to one targetPort 1; give each its own",
      ]
    )
  }

  @Test("leaves workloads outside of the mesh alone")
  func leaves() {
    #expect(
      FindingText.findings(
        in: Self.leavesText,
        only: [.deploymentAssociatedToMultipleServices, .deploymentConflictingPorts]
      ) == []
    )
  }
}
