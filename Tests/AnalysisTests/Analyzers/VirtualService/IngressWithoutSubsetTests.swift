import Analysis
import Testing

@Suite("IngressWithoutSubset")
struct IngressWithoutSubsetTests {
  private static let cases: [MeshCase] = [
    MeshCase(
      "tells routes of a gateway past the subsets of the mesh",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [reviews], http: [{route: [{destination: {host: reviews, subset: v1}}]}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: b}
        spec: {hosts: [a.com], gateways: [ingress], http: [{route: [{destination: {host: reviews}}]}]}
        """,
      findings: [
        "IST0140 warning 9:82 requests through the gateway go to all of reviews: the subsets of VirtualService default/a do not hold for them"
      ]
    ),
    MeshCase(
      "leaves routes with a subset, of other hosts and of the mesh alone",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [reviews], http: [{route: [{destination: {host: reviews, subset: v1}}]}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: b}
        spec: {hosts: [a.com], gateways: [ingress], http: [{route: [{destination: {host: reviews, subset: v1}}]}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: c}
        spec: {hosts: [b.com], gateways: [ingress], http: [{route: [{destination: {host: ratings}}]}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: d}
        spec: {hosts: [c.com], http: [{route: [{destination: {host: reviews}}]}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: e, namespace: prod}
        spec: {hosts: [d.com], gateways: [ingress], http: [{route: [{destination: {host: reviews}}]}]}
        """,
      findings: []
    ),
  ]

  @Test("finds what it is for, and nothing else", arguments: IngressWithoutSubsetTests.cases)
  func findings(in example: MeshCase) {
    #expect(example.found([.ingressRouteRulesNotAffected]) == example.findings)
  }
}
