import Analysis
import Testing

@Suite("RouteReferences")
struct RouteReferencesTests {
  private static let findsText = """
    apiVersion: gateway.networking.k8s.io/v1
    kind: Gateway
    metadata:
      name: web
    spec:
      gatewayClassName: istio
      listeners: [{name: http, port: 80, protocol: HTTP}]
    ---
    apiVersion: v1
    kind: Service
    metadata:
      name: s
    spec:
      ports: [{name: http, port: 80}]
    ---
    apiVersion: gateway.networking.k8s.io/v1
    kind: HTTPRoute
    metadata:
      name: r
    spec:
      parentRefs:
      - {name: wbe}
      - {name: web, sectionName: https}
      - {name: s, kind: Service, group: ""}
      rules:
      - backendRefs:
        - {name: t, port: 80}
        - {name: s, port: 81}
        - {name: x, kind: Hostname, group: networking.istio.io, port: 80}
        filters:
        - {type: RequestMirror, requestMirror: {backendRef: {name: u, namespace: other, port: 80}}}
    """

  @Test("tells Gateways, listeners, Services and ports that are not there")
  func finds() {
    #expect(
      FindingText.findings(in: Self.findsText, only: [.gatewayReferenceNotFound]) == [
        "MSH0312 warning 22:12 no Gateway default/wbe is there, did you mean web",
        "MSH0312 warning 23:30 Gateway default/web has no listener 'https', it has http",
        "MSH0312 warning 27:14 no Service default/t is there",
        "MSH0312 warning 28:23 Service default/s has no port 81, it has 80",
        "MSH0312 information 31:64 no Service other/u is there",
      ]
    )
  }
}
