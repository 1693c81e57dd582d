import Analysis
import Testing

@Suite("ShadowedRoutes")
struct ShadowedRoutesTests {
  private static let cases: [MeshCase] = [
    MeshCase(
      "tells an exact path and a longer prefix behind a prefix",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: reviews}
        spec: {hosts: [reviews], http: [{name: api, match: [{uri: {prefix: /api}}], route: [{destination: {host: a}}]}, {match: [{uri: {exact: /api/users}}], route: [{destination: {host: a}}]}, {match: [{uri: {prefix: /api/v2}}, {uri: {exact: /api}}], route: [{destination: {host: a}}]}]}
        """,
      findings: [
        "MSH0101 warning 4:113 the route http[1] can never match: api (http[0]) before it takes all its requests; move it up",
        "MSH0101 warning 4:187 the route http[2] can never match: api (http[0]) before it takes all its requests; move it up",
      ]
    ),
    MeshCase(
      "tells a route whose matches are taken by several routes",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: reviews}
        spec: {hosts: [reviews], http: [{match: [{uri: {prefix: /a}}], route: [{destination: {host: a}}]}, {match: [{uri: {prefix: /b}}], route: [{destination: {host: a}}]}, {match: [{uri: {exact: /a/1}}, {uri: {exact: /b/1}}], route: [{destination: {host: a}}]}]}
        """,
      findings: [
        "MSH0101 warning 4:167 the route http[2] can never match: http[0], http[1] before it take all its requests; move it up"
      ]
    ),
    MeshCase(
      "lets a route be that has one match of its own",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: reviews}
        spec: {hosts: [reviews], http: [{match: [{uri: {prefix: /a}}], route: [{destination: {host: a}}]}, {match: [{uri: {exact: /a/1}}, {uri: {exact: /b/1}}], route: [{destination: {host: a}}]}]}
        """,
      findings: []
    ),
    MeshCase(
      "holds narrower conditions of the earlier match against it",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: reviews}
        spec: {hosts: [reviews], http: [{match: [{uri: {prefix: /a}, method: {exact: GET}}], route: [{destination: {host: a}}]}, {match: [{uri: {exact: /a/1}}], route: [{destination: {host: a}}]}, {match: [{uri: {exact: /a/1}, method: {exact: POST}}], route: [{destination: {host: a}}]}]}
        """,
      findings: [
        "MSH0101 warning 4:190 the route http[2] can never match: http[1] before it takes all its requests; move it up"
      ]
    ),
    MeshCase(
      "takes wider conditions of the earlier match for a cover",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: reviews}
        spec: {hosts: [reviews], http: [{match: [{uri: {prefix: /a}, headers: {X-A: {prefix: b}}}], route: [{destination: {host: a}}]}, {match: [{uri: {exact: /a/1}, headers: {x-a: {exact: bc}, x-d: {exact: e}}, method: {exact: GET}, queryParams: {q: {exact: r}}, port: 80, sourceLabels: {app: a}}], route: [{destination: {host: a}}]}]}
        """,
      findings: [
        "MSH0101 warning 4:129 the route http[1] can never match: http[0] before it takes all its requests; move it up"
      ]
    ),
    MeshCase(
      "knows matches of headers alone to take every path",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: reviews}
        spec: {hosts: [reviews], http: [{match: [{headers: {x-a: {exact: b}}}], route: [{destination: {host: a}}]}, {match: [{uri: {regex: '/a.*'}, headers: {x-a: {exact: b}}}], route: [{destination: {host: a}}]}]}
        """,
      findings: [
        "MSH0101 warning 4:109 the route http[1] can never match: http[0] before it takes all its requests; move it up"
      ]
    ),
    MeshCase(
      "takes the pattern .* for everything and other patterns only for themselves",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: reviews}
        spec: {hosts: [reviews], http: [{match: [{uri: {regex: '/a.*'}}], route: [{destination: {host: a}}]}, {match: [{uri: {exact: /ab}}], route: [{destination: {host: a}}]}, {match: [{uri: {regex: '/a.*'}, method: {exact: GET}}], route: [{destination: {host: a}}]}, {match: [{uri: {regex: '.*'}, headers: {x: {regex: '.*'}}}], route: [{destination: {host: a}}]}, {match: [{uri: {exact: /c}, headers: {x: {exact: d}}}], route: [{destination: {host: a}}]}]}
        """,
      findings: [
        "MSH0101 warning 4:170 the route http[2] can never match: http[0] before it takes all its requests; move it up",
        "MSH0101 warning 4:359 the route http[4] can never match: http[3] before it takes all its requests; move it up",
      ]
    ),
    MeshCase(
      "counts capitals as the matches do",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: reviews}
        spec: {hosts: [reviews], http: [{match: [{uri: {prefix: /Api}, ignoreUriCase: true}], route: [{destination: {host: a}}]}, {match: [{uri: {exact: /aPI/x}}], route: [{destination: {host: a}}]}, {match: [{uri: {prefix: /b}}], route: [{destination: {host: a}}]}, {match: [{uri: {exact: /b/x}, ignoreUriCase: true}], route: [{destination: {host: a}}]}, {match: [{uri: {prefix: /API/v1}, ignoreUriCase: true}], route: [{destination: {host: a}}]}]}
        """,
      findings: [
        "MSH0101 warning 4:123 the route http[1] can never match: http[0] before it takes all its requests; move it up",
        "MSH0101 warning 4:349 the route http[4] can never match: http[0] before it takes all its requests; move it up",
      ]
    ),
    MeshCase(
      "keeps ports, labels, namespaces, gateways and absent headers apart",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: reviews}
        spec: {hosts: [a.com], gateways: [mesh, ingress], http: [{match: [{uri: {prefix: /a}, port: 80}], route: [{destination: {host: a}}]}, {match: [{uri: {prefix: /a}, sourceLabels: {app: a}}], route: [{destination: {host: a}}]}, {match: [{uri: {prefix: /a}, sourceNamespace: b}], route: [{destination: {host: a}}]}, {match: [{uri: {prefix: /a}, gateways: [mesh]}], route: [{destination: {host: a}}]}, {match: [{uri: {prefix: /a}, withoutHeaders: {x: {}}}], route: [{destination: {host: a}}]}, {match: [{uri: {prefix: /a/b}}], route: [{destination: {host: a}}]}]}
        """,
      findings: []
    ),
    MeshCase(
      "takes a match of all gateways for a cover of one",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: reviews}
        spec: {hosts: [a.com], gateways: [mesh, ingress], http: [{match: [{uri: {prefix: /a}, gateways: [mesh, ingress]}], route: [{destination: {host: a}}]}, {match: [{uri: {prefix: /a/b}}], route: [{destination: {host: a}}]}, {match: [{uri: {prefix: /a/c}, gateways: [mesh]}], route: [{destination: {host: a}}]}]}
        """,
      findings: [
        "MSH0101 warning 4:152 the route http[1] can never match: http[0] before it takes all its requests; move it up",
        "MSH0101 warning 4:221 the route http[2] can never match: http[0] before it takes all its requests; move it up",
      ]
    ),
    MeshCase(
      "takes the prefix / without conditions for everything, as the control plane does",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: reviews}
        spec: {hosts: [reviews], http: [{match: [{uri: {prefix: /}, method: {exact: GET}}], route: [{destination: {host: a}}]}, {name: all, match: [{uri: {prefix: /}}], route: [{destination: {host: a}}]}, {match: [{headers: {x: {exact: y}}}], route: [{destination: {host: a}}]}, {route: [{destination: {host: x}}]}]}
        """,
      findings: [
        "MSH0101 warning 4:198 the route http[2] can never match: all (http[1]) before it takes all its requests; move it up",
        "MSH0101 warning 4:272 the route http[3] can never match: all (http[1]) before it takes all its requests; move it up",
      ]
    ),
    MeshCase(
      "keeps claims apart by their capitals",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: reviews}
        spec: {hosts: [a.com], gateways: [g], http: [{match: [{headers: {'@request.auth.claims.A': {exact: b}}}], route: [{destination: {host: a}}]}, {match: [{uri: {exact: /c}, headers: {'@request.auth.claims.a': {exact: b}}}], route: [{destination: {host: a}}]}]}
        """,
      findings: []
    ),
    MeshCase(
      "lets routes behind a delegate be, since it may not match",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: reviews}
        spec: {hosts: [a.com], gateways: [g], http: [{match: [{uri: {prefix: /a}}], delegate: {name: x}}, {match: [{uri: {exact: /a/b}}], route: [{destination: {host: a}}]}]}
        """,
      findings: []
    ),
    MeshCase(
      "leaves copies and routes behind one without a match to Istio's codes",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: reviews}
        spec: {hosts: [reviews], http: [{match: [{uri: {prefix: /a}}], route: [{destination: {host: a}}]}, {match: [{uri: {prefix: /a}}], route: [{destination: {host: a}}]}, {route: [{destination: {host: x}}]}, {match: [{uri: {prefix: /a/b}}], route: [{destination: {host: a}}]}]}
        """,
      findings: []
    ),
  ]

  @Test("finds what it is for, and nothing else", arguments: ShadowedRoutesTests.cases)
  func findings(in example: MeshCase) {
    #expect(example.found([.shadowedRoute]) == example.findings)
  }
}
