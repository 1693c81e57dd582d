import Analysis
import Resources
import Testing

@Suite("VirtualServiceGateways")
struct VirtualServiceGatewaysTests {
  private static let cases: [MeshCase] = [
    MeshCase(
      "finds gateways by all forms of their names, of Istio and of Kubernetes",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: Gateway
        metadata: {name: ingress}
        spec: {selector: {}, servers: [{hosts: [a.com, '*.b.com'], port: {number: 80, name: http, protocol: HTTP}}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: Gateway
        metadata: {name: east, namespace: prod}
        spec: {selector: {}, servers: [{hosts: ['*/*'], port: {number: 80, name: http, protocol: HTTP}}]}
        ---
        apiVersion: gateway.networking.k8s.io/v1
        kind: Gateway
        metadata: {name: k8s}
        spec: {gatewayClassName: istio, listeners: [{name: a, port: 80, protocol: HTTP, hostname: a.com}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [a.com], gateways: [ingress, prod/east, east.prod.svc.cluster.local, k8s, mesh], http: [{redirect: {uri: /}}]}
        """,
      findings: []
    ),
    MeshCase(
      "tells gateways that are not there, and names the near one",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: Gateway
        metadata: {name: ingress}
        spec: {selector: {}, servers: [{hosts: [a.com], port: {number: 80, name: http, protocol: HTTP}}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [a.com], gateways: [ingres, prod/ingress], http: [{redirect: {uri: /}}]}
        """,
      findings: [
        "IST0101 error 9:35 there is no Gateway ingres in the namespace default here; did you mean ingress",
        "IST0132 information 9:35 whether ingres serves the hosts is not known without it",
        "IST0101 information 9:43 there is no Gateway ingress in the namespace prod here",
        "IST0132 information 9:43 whether prod/ingress serves the hosts is not known without it",
      ]
    ),
    MeshCase(
      "tells gateways that serve none of the hosts, or not for the namespace",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: Gateway
        metadata: {name: ingress}
        spec: {selector: {}, servers: [{hosts: [b.com, c.com], port: {number: 80, name: http, protocol: HTTP}}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: Gateway
        metadata: {name: own}
        spec: {selector: {}, servers: [{hosts: [./a.com, prod/a.com], port: {number: 80, name: http, protocol: HTTP}}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: Gateway
        metadata: {name: none}
        spec: {selector: {}, servers: [{hosts: [], port: {number: 80, name: http, protocol: HTTP}}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [a.com], gateways: [ingress, own], http: [{redirect: {uri: /}}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: b, namespace: test}
        spec: {hosts: [a.com], gateways: [default/own, default/ingress, default/none], http: [{redirect: {uri: /}}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: c, namespace: prod}
        spec: {hosts: [a.com], gateways: [default/own], http: [{redirect: {uri: /}}]}
        """,
      findings: [
        "IST0132 warning 19:35 the gateway ingress serves none of the hosts (a.com); it serves b.com, c.com",
        "IST0132 warning 24:35 the gateway default/own serves none of the hosts (a.com); it serves no host to the namespace test",
        "IST0132 warning 24:48 the gateway default/ingress serves none of the hosts (a.com); it serves b.com, c.com",
        "IST0132 warning 24:65 the gateway default/none serves none of the hosts (a.com); it serves no host at all",
      ]
    ),
    MeshCase(
      "counts a host as served by a wildcard of either side",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: Gateway
        metadata: {name: ingress}
        spec: {selector: {}, servers: [{hosts: ['*.b.com', a.c.com], port: {number: 80, name: http, protocol: HTTP}}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [x.b.com], gateways: [ingress], http: [{redirect: {uri: /}}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: b}
        spec: {hosts: ['*.c.com'], gateways: [ingress], http: [{redirect: {uri: /}}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: c}
        spec: {hosts: ['*'], gateways: [ingress], http: [{redirect: {uri: /}}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: d}
        spec: {hosts: ['*.d.com'], gateways: [ingress], http: [{redirect: {uri: /}}]}
        """,
      findings: [
        "IST0132 warning 24:39 the gateway ingress serves none of the hosts (*.d.com); it serves *.b.com, a.c.com"
      ]
    ),
    MeshCase(
      "tells gateways that the control plane made",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [a.com], gateways: [prod/gateway~istio-autogenerated-k8s-gateway~http, a-istio-autogenerated-k8s-gateway-http], http: [{redirect: {uri: /}}]}
        """,
      findings: [
        "IST0165 warning 4:35 prod/gateway~istio-autogenerated-k8s-gateway~http is made by the control plane for a Gateway of Kubernetes, and its name can change; use a Gateway of Istio, or an HTTPRoute",
        "IST0165 warning 4:86 a-istio-autogenerated-k8s-gateway-http is made by the control plane for a Gateway of Kubernetes, and its name can change; use a Gateway of Istio, or an HTTPRoute",
      ]
    ),
  ]

  @Test("finds what it is for, and nothing else", arguments: VirtualServiceGatewaysTests.cases)
  func findings(in example: MeshCase) {
    #expect(
      example.found(
        [.referencedResourceNotFound, .virtualServiceHostNotFoundInGateway, .referencedInternalGateway],
        of: .virtualService
      )
        == example.findings
    )
  }
}
