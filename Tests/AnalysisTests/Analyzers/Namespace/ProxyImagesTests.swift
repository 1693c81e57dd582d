import Analysis
import Testing

@Suite("ProxyImages")
struct ProxyImagesTests {
  private static let findsText = """
    apiVersion: v1
    kind: ConfigMap
    metadata:
      name: istio-sidecar-injector
      namespace: istio-system
    data:
      values: |
        {"global": {"hub": "h", "tag": "2", "proxy": {"image": "proxyv2"}}}
    ---
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
      - {name: istio-proxy, image: "h/proxyv2:1"}
    ---
    apiVersion: v1
    kind: Pod
    metadata:
      name: b
      namespace: in
    spec:
      containers:
      - {name: istio-proxy, image: "h/proxyv2:2"}
    ---
    apiVersion: v1
    kind: Pod
    metadata:
      name: c
      namespace: in
      annotations: {sidecar.istio.io/proxyImage: x}
    spec:
      containers:
      - {name: istio-proxy, image: "x"}
    """

  private static let leavesText = """
    apiVersion: v1
    kind: ConfigMap
    metadata:
      name: istio-sidecar-injector
      namespace: istio-system
    data:
      values: |
        {"global": {"hub": "h", "tag": "2", "proxy": {"image": "proxyv2"}}}
    ---
    apiVersion: v1
    kind: Namespace
    metadata:
      name: in
      labels: {istio-injection: enabled}
    ---
    apiVersion: networking.istio.io/v1beta1
    kind: ProxyConfig
    metadata:
      name: c
      namespace: in
    spec:
      image: {imageType: distroless}
    ---
    apiVersion: v1
    kind: Pod
    metadata:
      name: a
      namespace: in
    spec:
      containers:
      - {name: istio-proxy, image: "h/proxyv2:2-distroless"}
    ---
    apiVersion: v1
    kind: Pod
    metadata:
      name: b
      namespace: in
      annotations: {proxy.istio.io/config: "image: {imageType: debug}"}
    spec:
      containers:
      - {name: istio-proxy, image: "h/proxyv2:2-debug"}
    """

  @Test("names the pods of a namespace whose proxies are of another version")
  func finds() {
    #expect(
      FindingText.findings(in: Self.findsText, only: [.podsIstioProxyImageMismatchInNamespace]) == [
        "IST0158 warning 13:9 the proxies of these pods have another image than is injected now: a; restart their workloads"
      ]
    )
  }

  @Test("takes the variant that the mesh, the namespace, a ProxyConfig or the pod asks for")
  func leaves() {
    #expect(
      FindingText.findings(in: Self.leavesText, only: [.podsIstioProxyImageMismatchInNamespace]) == []
    )
  }
}
