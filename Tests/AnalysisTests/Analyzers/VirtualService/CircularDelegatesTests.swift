import Analysis
import Testing

@Suite("CircularDelegates")
struct CircularDelegatesTests {
  private static let cases: [MeshCase] = [
    MeshCase(
      "tells a circle once, where it closes",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [a.com], gateways: [g], http: [{delegate: {name: b}}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: b}
        spec: {hosts: [b.com], gateways: [g], http: [{delegate: {name: c, namespace: prod}}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: c, namespace: prod}
        spec: {hosts: [c.com], gateways: [g], http: [{delegate: {name: a, namespace: default}}]}
        """,
      findings: [
        "MSH0104 warning 14:64 the delegation is a circle, so none of it holds: default/a -> default/b -> prod/c -> default/a"
      ]
    ),
    MeshCase(
      "tells one that delegates to itself",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [a.com], gateways: [g], http: [{delegate: {name: a}}]}
        """,
      findings: [
        "MSH0104 warning 4:64 the delegation is a circle, so none of it holds: default/a -> default/a"
      ]
    ),
    MeshCase(
      "leaves two ways to one delegate alone",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [a.com], gateways: [g], http: [{delegate: {name: b}}, {delegate: {name: c}}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: b}
        spec: {hosts: [b.com], gateways: [g], http: [{delegate: {name: c}}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: c}
        spec: {http: [{route: [{destination: {host: x}}]}]}
        """,
      findings: []
    ),
  ]

  @Test("finds what it is for, and nothing else", arguments: CircularDelegatesTests.cases)
  func findings(in example: MeshCase) {
    #expect(example.found([.circularDelegate]) == example.findings)
  }
}
