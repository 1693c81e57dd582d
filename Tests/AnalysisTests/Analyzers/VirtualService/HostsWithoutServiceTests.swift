import Analysis
import Testing

@Suite("HostsWithoutService")
struct HostsWithoutServiceTests {
  private static let cases: [MeshCase] = [
    MeshCase(
      "tells a misspelt host where the services of its namespace are given",
      mesh: """
        apiVersion: v1
        kind: Service
        metadata: {name: reviews}
        spec: {ports: [{port: 80}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [review, reviews], http: [{route: [{destination: {host: reviews}}]}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: b}
        spec: {hosts: [ratings], http: [{route: [{destination: {host: reviews}}]}]}
        """,
      findings: [
        "MSH0103 warning 9:16 no Service or ServiceEntry here has the host review, so no sidecar asks for it; did you mean reviews",
        "MSH0103 warning 14:16 no Service or ServiceEntry here has the host ratings, so no sidecar asks for it",
      ]
    ),
    MeshCase(
      "only informs where they are not",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [reviews], http: [{route: [{destination: {host: reviews}}]}]}
        """,
      findings: [
        "MSH0103 information 4:16 no Service or ServiceEntry here has the host reviews, so no sidecar asks for it"
      ]
    ),
    MeshCase(
      "leaves gateways, addresses and wildcards alone",
      mesh: """
        apiVersion: v1
        kind: Service
        metadata: {name: reviews}
        spec: {ports: [{port: 80}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [a.com], gateways: [ingress, mesh], http: [{route: [{destination: {host: reviews}}]}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: b}
        spec: {hosts: [10.0.0.1, '*.b.com'], http: [{route: [{destination: {host: reviews}}]}]}
        """,
      findings: []
    ),
  ]

  @Test("finds what it is for, and nothing else", arguments: HostsWithoutServiceTests.cases)
  func findings(in example: MeshCase) {
    #expect(example.found([.unknownVirtualServiceHost]) == example.findings)
  }
}
