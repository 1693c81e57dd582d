import Analysis
import Testing

@Suite("ConflictingMeshHosts")
struct ConflictingMeshHostsTests {
  private static let cases: [MeshCase] = [
    MeshCase(
      "tells each VirtualService of one host in the mesh, however it is written",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [reviews], http: [{route: [{destination: {host: x}}]}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: b}
        spec: {hosts: [reviews.default.svc.cluster.local], gateways: [mesh, ingress], http: [{route: [{destination: {host: x}}]}]}
        """,
      findings: [
        "IST0109 error 4:16 VirtualService default/b has the host reviews.default.svc.cluster.local in the mesh too, and only one of them holds; merge them",
        "IST0109 error 9:16 VirtualService default/a has the host reviews.default.svc.cluster.local in the mesh too, and only one of them holds; merge them",
      ]
    ),
    MeshCase(
      "tells what is for one namespace beside what is for all",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [a.com], http: [{route: [{destination: {host: x}}]}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: b, namespace: prod}
        spec: {hosts: [a.com], exportTo: [.], http: [{route: [{destination: {host: x}}]}]}
        """,
      findings: [
        "IST0109 error 9:16 VirtualService default/a has the host a.com in the mesh too, and only one of them holds; merge them"
      ]
    ),
    MeshCase(
      "leaves hosts of gateways, of other namespaces and of other scopes alone",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [reviews], http: [{route: [{destination: {host: x}}]}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: b, namespace: prod}
        spec: {hosts: [reviews], http: [{route: [{destination: {host: x}}]}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: c}
        spec: {hosts: [reviews], gateways: [ingress], http: [{route: [{destination: {host: x}}]}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: d}
        spec: {hosts: [b.com], exportTo: [.], http: [{route: [{destination: {host: x}}]}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: e, namespace: prod}
        spec: {hosts: [b.com], exportTo: [.], http: [{route: [{destination: {host: x}}]}]}
        """,
      findings: []
    ),
    MeshCase(
      "leaves one host alone that a VirtualService has twice",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [a.com, a.com], http: [{route: [{destination: {host: x}}]}]}
        """,
      findings: []
    ),
  ]

  @Test("finds what it is for, and nothing else", arguments: ConflictingMeshHostsTests.cases)
  func findings(in example: MeshCase) {
    #expect(example.found([.conflictingMeshGatewayVirtualServiceHosts]) == example.findings)
  }
}
