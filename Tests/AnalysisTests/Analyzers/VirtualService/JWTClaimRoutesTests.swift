import Analysis
import Testing

@Suite("JWTClaimRoutes")
struct JWTClaimRoutesTests {
  private static let cases: [MeshCase] = [
    MeshCase(
      "tells a claim at a gateway whose pods check no tokens",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: Gateway
        metadata: {name: ingress}
        spec: {selector: {istio: ingress}, servers: [{hosts: [a.com], port: {number: 80, name: http, protocol: HTTP}}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: p, namespace: infra, labels: {istio: ingress}}
        spec: {containers: [{name: a, image: b}]}
        ---
        apiVersion: security.istio.io/v1
        kind: RequestAuthentication
        metadata: {name: r, namespace: infra}
        spec: {selector: {matchLabels: {istio: other}}}
        ---
        apiVersion: security.istio.io/v1
        kind: RequestAuthentication
        metadata: {name: s, namespace: default}
        spec: {selector: {matchLabels: {istio: ingress}}}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [a.com], gateways: [ingress], http: [{match: [{headers: {'@request.auth.claims.group': {exact: a}}}], route: [{destination: {host: a}}]}]}
        """,
      findings: [
        "IST0149 error 24:72 no RequestAuthentication holds for Pod infra/p of the gateway ingress, so the claim @request.auth.claims.group is never there; add one that selects it"
      ]
    ),
    MeshCase(
      "is content with a RequestAuthentication beside the pods or for the whole mesh",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: Gateway
        metadata: {name: ingress}
        spec: {selector: {istio: ingress}, servers: [{hosts: [a.com], port: {number: 80, name: http, protocol: HTTP}}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: p, namespace: infra, labels: {istio: ingress}}
        spec: {containers: [{name: a, image: b}]}
        ---
        apiVersion: security.istio.io/v1
        kind: RequestAuthentication
        metadata: {name: r, namespace: infra}
        spec: {selector: {matchLabels: {istio: ingress}}}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [a.com], gateways: [ingress], http: [{match: [{headers: {'@request.auth.claims.group': {exact: a}}}], route: [{destination: {host: a}}]}]}
        """,
      findings: []
    ),
    MeshCase(
      "knows the namespace of the whole mesh",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: Gateway
        metadata: {name: ingress}
        spec: {selector: {istio: ingress}, servers: [{hosts: [a.com], port: {number: 80, name: http, protocol: HTTP}}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: p, namespace: infra, labels: {istio: ingress}}
        spec: {containers: [{name: a, image: b}]}
        ---
        apiVersion: security.istio.io/v1
        kind: RequestAuthentication
        metadata: {name: r, namespace: istio-system}
        spec: {selector: {matchLabels: {istio: ingress}}}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [a.com], gateways: [ingress], http: [{match: [{headers: {'@request.auth.claims.group': {exact: a}}}], route: [{destination: {host: a}}]}]}
        """,
      findings: []
    ),
    MeshCase(
      "says nothing without pods, without the gateway and without claims",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: Gateway
        metadata: {name: ingress}
        spec: {selector: {istio: ingress}, servers: [{hosts: [a.com], port: {number: 80, name: http, protocol: HTTP}}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: p, labels: {istio: other}}
        spec: {containers: [{name: a, image: b}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [a.com], gateways: [ingress, nowhere], http: [{match: [{headers: {'@request.auth.claims.group': {exact: a}}}], route: [{destination: {host: a}}]}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: b}
        spec: {hosts: [b.com], gateways: [ingress], http: [{match: [{uri: {prefix: /}}], route: [{destination: {host: a}}]}]}
        """,
      findings: []
    ),
  ]

  @Test("finds what it is for, and nothing else", arguments: JWTClaimRoutesTests.cases)
  func findings(in example: MeshCase) {
    #expect(example.found([.jwtClaimBasedRoutingWithoutRequestAuthN]) == example.findings)
  }
}
