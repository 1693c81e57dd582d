import Analysis
import Testing

@Suite("PolicyWorkloads")
struct PolicyWorkloadsTests {
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
    kind: PeerAuthentication
    metadata:
      name: p
    spec:
      selector:
        matchLabels: {app: b}
    ---
    apiVersion: networking.istio.io/v1alpha3
    kind: EnvoyFilter
    metadata:
      name: f
    spec:
      workloadSelector:
        labels: {app: b}
      configPatches:
      - applyTo: HTTP_FILTER
        patch:
          operation: ADD
          value: {name: a, typed_config: {"@type": type.googleapis.com/a.v3.A}}
    ---
    apiVersion: security.istio.io/v1
    kind: PeerAuthentication
    metadata:
      name: q
    spec:
      mtls: {mode: STRICT}
    """

  @Test("tells policies of any kind that select nothing")
  func finds() {
    #expect(
      FindingText.findings(in: Self.findsText, only: [.noMatchingWorkloadsFound]) == [
        "IST0127 warning 21:18 no workload of the namespace default has the labels app=b",
        "IST0127 warning 29:13 no workload of the namespace default has the labels app=b",
      ]
    )
  }

  @Test("says so more softly for a namespace of which nothing is given")
  func leaves() {
    let text = """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: d
        namespace: other
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
          matchLabels: {app: b}
      """
    #expect(
      FindingText.findings(in: text, only: [.noMatchingWorkloadsFound]) == [
        "IST0127 information 22:18 no workload of the namespace default has the labels app=b"
      ]
    )
  }
}
