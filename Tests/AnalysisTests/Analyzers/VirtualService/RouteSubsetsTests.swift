import Analysis
import Testing

@Suite("RouteSubsets")
struct RouteSubsetsTests {
  private static let cases: [MeshCase] = [
    MeshCase(
      "finds subsets by any name of the host, and through wildcards",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: DestinationRule
        metadata: {name: a}
        spec: {host: reviews, subsets: [{name: v1}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: DestinationRule
        metadata: {name: b}
        spec: {host: '*.b.com', subsets: [{name: v2}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [reviews], http: [{route: [{destination: {host: reviews, subset: v1}}, {destination: {host: reviews.default.svc.cluster.local, subset: v1}}, {destination: {host: x.b.com, subset: v2}}]}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: reviews}
        spec: {ports: [{port: 80}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: ServiceEntry
        metadata: {name: e}
        spec: {hosts: [x.b.com], ports: [{number: 80, name: http, protocol: HTTP}], resolution: DNS}
        """,
      findings: []
    ),
    MeshCase(
      "tells subsets that the rules of the host lack, of mirrors too",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: DestinationRule
        metadata: {name: a}
        spec: {host: reviews, subsets: [{name: v1}, {name: stable}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: reviews}
        spec: {ports: [{port: 80}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [reviews], http: [{route: [{destination: {host: reviews, subset: v3x}}, {destination: {host: reviews, subset: stabel}}], mirror: {host: reviews, subset: none}}]}
        """,
      findings: [
        "IST0101 error 14:80 reviews has no subset v3x; it has stable, v1",
        "IST0101 error 14:125 reviews has no subset stabel; did you mean stable",
        "IST0101 error 14:168 reviews has no subset none; it has stable, v1",
      ]
    ),
    MeshCase(
      "tells hosts without a rule, as an error only beside other rules",
      mesh: """
        apiVersion: v1
        kind: Service
        metadata: {name: reviews}
        spec: {ports: [{port: 80}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: reviews, namespace: prod}
        spec: {ports: [{port: 80}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: DestinationRule
        metadata: {name: a, namespace: prod}
        spec: {host: x, subsets: [{name: v1}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [reviews], http: [{route: [{destination: {host: reviews, subset: v1}}]}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: b, namespace: prod}
        spec: {hosts: [reviews], http: [{route: [{destination: {host: reviews, subset: v1}}]}]}
        """,
      findings: [
        "IST0101 information 19:80 no DestinationRule for reviews is here that defines the subset v1",
        "IST0101 error 24:80 no DestinationRule for reviews is here that defines the subset v1",
      ]
    ),
    MeshCase(
      "does not count rules that are kept from the namespace",
      mesh: """
        apiVersion: v1
        kind: Service
        metadata: {name: reviews, namespace: prod}
        spec: {ports: [{port: 80}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: DestinationRule
        metadata: {name: a, namespace: prod}
        spec: {host: reviews, exportTo: [.], subsets: [{name: v1}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [reviews], http: [{route: [{destination: {host: reviews.prod.svc.cluster.local, subset: v1}}]}]}
        """,
      findings: [
        "IST0101 information 14:103 no DestinationRule for reviews.prod.svc.cluster.local is here that defines the subset v1"
      ]
    ),
  ]

  @Test("finds what it is for, and nothing else", arguments: RouteSubsetsTests.cases)
  func findings(in example: MeshCase) {
    #expect(example.found([.referencedResourceNotFound]) == example.findings)
  }
}
