import Analysis
import Testing

@Suite("DestinationHosts")
struct DestinationHostsTests {
  private static let cases: [MeshCase] = [
    MeshCase(
      "finds services by all their names, entries by theirs and by wildcards",
      mesh: """
        apiVersion: v1
        kind: Service
        metadata: {name: reviews}
        spec: {ports: [{port: 80}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: ServiceEntry
        metadata: {name: ext}
        spec: {hosts: [a.com, '*.b.com'], ports: [{number: 80, name: http, protocol: HTTP}], resolution: DNS}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [reviews], http: [{route: [{destination: {host: reviews}}, {destination: {host: reviews.default.svc.cluster.local}}, {destination: {host: a.com}}, {destination: {host: x.b.com}}, {destination: {host: '*.b.com'}}]}]}
        """,
      findings: []
    ),
    MeshCase(
      "names the near service of a misspelt host, of mirrors too",
      mesh: """
        apiVersion: v1
        kind: Service
        metadata: {name: reviews}
        spec: {ports: [{port: 80}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [reviews], http: [{route: [{destination: {host: reviws}}, {destination: {host: revews.default.svc.cluster.local}}], mirror: {host: ratings}}]}
        """,
      findings: [
        "IST0101 error 9:63 the destination reviws is the host of no Service or ServiceEntry here; did you mean reviews",
        "IST0101 error 9:94 the destination revews.default.svc.cluster.local is the host of no Service or ServiceEntry here; did you mean reviews.default.svc.cluster.local",
        "IST0101 error 9:146 the mirror ratings is the host of no Service or ServiceEntry here",
      ]
    ),
    MeshCase(
      "only informs where no service of the namespace is given",
      mesh: """
        apiVersion: v1
        kind: Service
        metadata: {name: reviews}
        spec: {ports: [{port: 80}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [reviews], http: [{route: [{destination: {host: reviews.prod.svc.cluster.local}}, {destination: {host: c.com}}]}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: b, namespace: prod}
        spec: {hosts: [reviews], http: [{route: [{destination: {host: x}}]}]}
        """,
      findings: [
        "IST0101 information 9:63 the destination reviews.prod.svc.cluster.local is the host of no Service or ServiceEntry here",
        "IST0101 information 9:118 the destination c.com is the host of no Service or ServiceEntry here",
        "IST0101 information 14:63 the destination x is the host of no Service or ServiceEntry here",
      ]
    ),
    MeshCase(
      "tells ports that the service does not have, and asks for one where it has several",
      mesh: """
        apiVersion: v1
        kind: Service
        metadata: {name: one}
        spec: {ports: [{port: 80}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: two}
        spec: {ports: [{port: 80, name: a}, {port: 81, name: b}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [reviews], http: [{route: [{destination: {host: one, port: {number: 81}}}, {destination: {host: two}}, {destination: {host: two, port: {number: 82}}}, {destination: {host: two, port: {number: 81}}}]}]}
        """,
      findings: [
        "IST0101 error 14:83 one has no port 81; it has 80",
        "IST0112 error 14:111 two has the ports 80 and 81; choose one with port.number",
        "IST0101 error 14:159 two has no port 82; it has 80 and 81",
      ]
    ),
    MeshCase(
      "tells hosts that are exported to others only",
      mesh: """
        apiVersion: v1
        kind: Service
        metadata: {name: reviews, namespace: prod, annotations: {networking.istio.io/exportTo: '.'}}
        spec: {ports: [{port: 80}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [reviews], http: [{route: [{destination: {host: reviews.prod.svc.cluster.local}}]}]}
        """,
      findings: [
        "IST0101 error 9:63 the destination reviews.prod.svc.cluster.local is not visible here: Service prod/reviews is exported to other namespaces only"
      ]
    ),
    MeshCase(
      "tells a route without a destination quietly",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [reviews], http: [{route: [{}]}]}
        """,
      findings: [
        "IST0101 information 4:42 without a destination the traffic of this route has nowhere to go"
      ]
    ),
  ]

  @Test("finds what it is for, and nothing else", arguments: DestinationHostsTests.cases)
  func findings(in example: MeshCase) {
    #expect(
      example.found([.referencedResourceNotFound, .virtualServiceDestinationPortSelectorRequired]) == example.findings
    )
  }
}
