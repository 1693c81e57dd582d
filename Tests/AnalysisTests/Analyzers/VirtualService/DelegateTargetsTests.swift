import Analysis
import Testing

@Suite("DelegateTargets")
struct DelegateTargetsTests {
  private static let cases: [MeshCase] = [
    MeshCase(
      "tells delegates that are not there, near ones by name, and those of other namespaces quietly",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: root}
        spec: {hosts: [a.com], gateways: [ingress], http: [{delegate: {name: apis}}, {delegate: {name: api, namespace: prod}}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: api}
        spec: {http: [{route: [{destination: {host: x}}]}]}
        """,
      findings: [
        "MSH0105 warning 4:70 there is no VirtualService apis in the namespace default here to delegate to; did you mean api",
        "MSH0105 information 4:96 there is no VirtualService api in the namespace prod here to delegate to",
      ]
    ),
    MeshCase(
      "tells delegates that have hosts or are kept from the namespace",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: root}
        spec: {hosts: [a.com], gateways: [ingress], http: [{delegate: {name: api}}, {delegate: {name: own, namespace: prod}}, {delegate: {name: good, namespace: prod}}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: api}
        spec: {hosts: [b.com], gateways: [ingress], http: [{route: [{destination: {host: x}}]}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: own, namespace: prod}
        spec: {exportTo: [.], http: [{route: [{destination: {host: x}}]}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: good, namespace: prod}
        spec: {http: [{route: [{destination: {host: x}}]}]}
        """,
      findings: [
        "MSH0105 warning 4:70 VirtualService default/api has hosts and cannot be delegated to; remove its spec.hosts",
        "MSH0105 warning 4:95 VirtualService prod/own is not exported to the namespace default, so nothing is delegated to it",
      ]
    ),
  ]

  @Test("finds what it is for, and nothing else", arguments: DelegateTargetsTests.cases)
  func findings(in example: MeshCase) {
    #expect(example.found([.delegateNotFound]) == example.findings)
  }
}
