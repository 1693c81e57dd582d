import Analysis
import Testing

@Suite("GatewaySelectors")
struct GatewaySelectorsTests {
  private static let findsText = """
    apiVersion: v1
    kind: Pod
    metadata:
      name: g1
      labels: {app: a, gateway.networking.k8s.io/gateway-name: web}
    spec:
      containers:
      - {name: app, image: a}
    ---
    apiVersion: v1
    kind: Pod
    metadata:
      name: g2
      labels: {app: a, gateway.networking.k8s.io/gateway-name: web}
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
      name: q
    spec:
      selector:
        matchLabels: {app: b}
    """

  @Test("tells selectors of a Gateway's pods, once for each Gateway")
  func finds() {
    #expect(
      FindingText.findings(in: Self.findsText, only: [.ineffectiveSelector]) == [
        "IST0166 warning 25:5 a selector has no effect on the pods of the Gateway web; write targetRefs instead"
      ]
    )
  }
}
