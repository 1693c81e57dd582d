import Analysis
import Testing

@Suite("PodsWithoutProxy")
struct PodsWithoutProxyTests {
  private static let findsText = """
    apiVersion: v1
    kind: Namespace
    metadata:
      name: in
      labels: {istio-injection: enabled}
    ---
    apiVersion: v1
    kind: Pod
    metadata:
      name: a
      namespace: in
    spec:
      containers:
      - {name: app, image: a}
    status: {}
    ---
    apiVersion: v1
    kind: Pod
    metadata:
      name: b
      namespace: in
    spec:
      containers:
      - {name: app, image: a}
    ---
    apiVersion: v1
    kind: Pod
    metadata:
      name: c
      namespace: in
      annotations: {sidecar.istio.io/inject: "false"}
    spec:
      containers:
      - {name: app, image: a}
    ---
    apiVersion: v1
    kind: Pod
    metadata:
      name: d
      namespace: in
    spec:
      containers:
      - {name: app, image: a}
      hostNetwork: true
    ---
    apiVersion: v1
    kind: Pod
    metadata:
      name: e
      namespace: in
    spec:
      containers:
      - {name: istio-proxy, image: a}
    ---
    apiVersion: v1
    kind: Pod
    metadata:
      name: f
    spec:
      containers:
      - {name: app, image: a}
    """

  @Test("tells pods that run without a proxy, and those of manifests more softly")
  func finds() {
    #expect(
      FindingText.findings(in: Self.findsText, only: [.podMissingProxy]) == [
        "IST0103 warning 10:9 the pod runs without a proxy in a namespace that is injected; restart it",
        "IST0103 information 20:9 the pod has no proxy; it gets one when it is applied, and one that runs must be restarted",
      ]
    )
  }
}
