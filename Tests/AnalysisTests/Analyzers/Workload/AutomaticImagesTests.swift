import Analysis
import Testing

@Suite("AutomaticImages")
struct AutomaticImagesTests {
  private static let findsText = """
    apiVersion: admissionregistration.k8s.io/v1
    kind: MutatingWebhookConfiguration
    metadata:
      name: w
    webhooks:
    - name: a.istio.io
      clientConfig: {service: {name: istiod, namespace: istio-system}}
      namespaceSelector:
        matchLabels: {istio-injection: enabled}
    ---
    apiVersion: v1
    kind: Namespace
    metadata:
      name: default
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
          - {name: istio-proxy, image: auto}
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
          - {name: istio-proxy, image: auto}
    ---
    apiVersion: v1
    kind: Pod
    metadata:
      name: p
    spec:
      containers:
      - {name: istio-proxy, image: auto}
    ---
    apiVersion: v1
    kind: Pod
    metadata:
      name: q
    spec:
      containers:
      - {name: istio-proxy, image: auto}
    status: {}
    """

  @Test("tells pods that were not injected, and workloads that no webhook selects")
  func finds() {
    #expect(
      FindingText.findings(
        in: Self.findsText,
        only: [.imageAutoWithoutInjectionError, .imageAutoWithoutInjectionWarning]
      ) == [
        "IST0146 warning 28:36 the image auto is replaced by injection, which does not select these pods; label them sidecar.istio.io/inject: \"true\"",
        "IST0147 warning 57:32 the image auto is replaced when a pod is made, and not in this pod; make it by a workload that is injected",
        "IST0147 error 65:32 the image auto is replaced when a pod is made, and not in this pod; make it by a workload that is injected",
      ]
    )
  }

  @Test("goes by the labels where no webhook is given")
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
            - {name: istio-proxy, image: auto}
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
            labels: {sidecar.istio.io/inject: "true"}
          spec:
            containers:
            - {name: istio-proxy, image: auto}
      """
    #expect(
      FindingText.findings(in: text, only: [.imageAutoWithoutInjectionError, .imageAutoWithoutInjectionWarning]) == [
        "IST0146 information 13:36 the image auto is replaced by injection, which does not select these pods; label them sidecar.istio.io/inject: \"true\""
      ]
    )
  }
}
