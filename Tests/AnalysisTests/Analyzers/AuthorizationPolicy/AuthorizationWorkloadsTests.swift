import Analysis
import Testing

@Suite("AuthorizationWorkloads")
struct AuthorizationWorkloadsTests {
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
    apiVersion: security.istio.io/v1
    kind: AuthorizationPolicy
    metadata:
      name: p
    spec:
      selector:
        matchLabels: {app: b}
    ---
    apiVersion: security.istio.io/v1
    kind: AuthorizationPolicy
    metadata:
      name: q
      namespace: istio-system
    spec:
      selector:
        matchLabels: {app: c}
    ---
    apiVersion: security.istio.io/v1
    kind: AuthorizationPolicy
    metadata:
      name: r
      namespace: other
    spec: {}
    """

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
          labels: {app: a, version: v1}
        spec:
          containers:
          - {name: app, image: a}
    ---
    apiVersion: security.istio.io/v1
    kind: AuthorizationPolicy
    metadata:
      name: p
    spec:
      selector:
        matchLabels: {app: a}
    ---
    apiVersion: security.istio.io/v1
    kind: AuthorizationPolicy
    metadata:
      name: b
    spec:
      {}
    ---
    apiVersion: security.istio.io/v1
    kind: AuthorizationPolicy
    metadata:
      name: c
    spec:
      targetRefs:
      - {kind: Service, name: a}
    """

  @Test("tells a policy for nothing in its namespace, or in the mesh")
  func finds() {
    #expect(
      FindingText.findings(in: Self.findsText, only: [.noMatchingWorkloadsFound]) == [
        "IST0127 warning 21:18 no workload of the namespace default has the labels app=b",
        "IST0127 warning 30:18 no workload of the mesh has the labels app=c",
        "IST0127 information 35:9 this holds for no workload: none that is part of the mesh is given in the namespace other",
      ]
    )
  }

  @Test("leaves policies alone that select something, or everything, or have targets")
  func leaves() {
    #expect(
      FindingText.findings(in: Self.leavesText, only: [.noMatchingWorkloadsFound]) == []
    )
  }

  @Test("knows that a workload without a proxy is not selected")
  func softens() {
    let text = """
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
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: p
      spec:
        {}
      """
    #expect(
      FindingText.findings(in: text, only: [.noMatchingWorkloadsFound]) == [
        "IST0127 warning 24:9 this holds for no workload: none that is part of the mesh is given in the namespace default"
      ]
    )
  }

  @Test("says nothing where no workload is given at all")
  func knows() {
    let text = """
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: p
      spec:
        {}
      """
    #expect(
      FindingText.findings(in: text, only: [.noMatchingWorkloadsFound]) == []
    )
  }
}
