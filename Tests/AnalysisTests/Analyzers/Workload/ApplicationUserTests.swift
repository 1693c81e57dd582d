import Analysis
import Testing

@Suite("ApplicationUser")
struct ApplicationUserTests {
  private static let findsText = """
    apiVersion: v1
    kind: Pod
    metadata:
      name: p
    spec:
      containers:
      - {name: app, image: a}
      securityContext: {runAsUser: 1337}
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
          - {name: app, image: a, securityContext: {runAsUser: 1337}}
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
          labels: {app: a, version: v1}
        spec:
          containers:
          - {name: istio-proxy, image: a, securityContext: {runAsUser: 1337}}
    """

  @Test("tells pods and containers that run as the proxy's user")
  func finds() {
    #expect(
      FindingText.findings(in: Self.findsText, only: [.invalidApplicationUID]) == [
        "IST0144 warning 8:32 the user 1337 is the proxy's own, and traffic of that user is not captured; use another",
        "IST0144 warning 22:60 the user 1337 is the proxy's own, and traffic of that user is not captured; use another",
      ]
    )
  }
}
