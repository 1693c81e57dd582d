import Analysis
import Testing

@Suite("UnusedMatch")
struct UnusedMatchTests {
  private static let cases: [MeshCase] = [
    MeshCase(
      "tells routes behind one without a match, once each",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: reviews}
        spec: {hosts: [reviews], http: [{route: [{destination: {host: x}}]}, {name: late, match: [{uri: {prefix: /a}}, {uri: {prefix: /b}}], route: [{destination: {host: a}}]}, {route: [{destination: {host: y}}]}]}
        """,
      findings: [
        "IST0130 warning 4:70 the route late (http[1]) is never used: http[0] has no match and takes everything; move it to the end",
        "IST0130 warning 4:170 the route http[2] is never used: http[0] has no match and takes everything; move it to the end",
      ]
    ),
    MeshCase(
      "tells copies of matches, whatever their order and names",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: reviews}
        spec: {hosts: [reviews], http: [{match: [{uri: {prefix: /a}, method: {exact: GET}}], route: [{destination: {host: a}}]}, {match: [{name: n, method: {exact: GET}, uri: {prefix: /a}}], route: [{destination: {host: a}}]}, {match: [{uri: {exact: /c}}, {uri: {prefix: /a}, method: {exact: GET}}], route: [{destination: {host: a}}]}]}
        """,
      findings: [
        "IST0130 warning 4:122 the route http[1] is never used: earlier routes have all its matches; remove it or change them",
        "IST0131 information 4:131 the match is the same as one of http[0], which comes first; remove it",
        "IST0131 information 4:249 the match is the same as one of http[0], which comes first; remove it",
      ]
    ),
    MeshCase(
      "tells longer prefixes behind shorter ones only where all else is covered",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: reviews}
        spec: {hosts: [reviews], http: [{match: [{uri: {prefix: /a}}, {uri: {prefix: /ab}, method: {exact: POST}}], route: [{destination: {host: a}}]}, {match: [{uri: {prefix: /c}, method: {exact: GET}}], route: [{destination: {host: a}}]}, {match: [{uri: {prefix: /cd}}], route: [{destination: {host: a}}]}]}
        """,
      findings: [
        "IST0131 information 4:63 the match is never used: the prefix /a of http[0] comes first and takes its requests"
      ]
    ),
    MeshCase(
      "looks at TLS and TCP too",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [a.com], tls: [{match: [{sniHosts: [a.com]}], route: [{destination: {host: x}}]}, {match: [{sniHosts: [a.com]}], route: [{destination: {host: x}}]}], tcp: [{route: [{destination: {host: x}}]}, {match: [{port: 80}], route: [{destination: {host: x}}]}]}
        """,
      findings: [
        "IST0130 warning 4:97 the route tls[1] is never used: earlier routes have all its matches; remove it or change them",
        "IST0131 information 4:106 the match is the same as one of tls[0], which comes first; remove it",
        "IST0130 warning 4:208 the route tcp[1] is never used: tcp[0] has no match and takes everything; move it to the end",
      ]
    ),
    MeshCase(
      "lets everything be behind a route that delegates",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: reviews}
        spec: {hosts: [a.com], gateways: [g], http: [{delegate: {name: b}}, {match: [{uri: {prefix: /a}}], delegate: {name: b}}, {match: [{uri: {prefix: /a}}], route: [{destination: {host: a}}]}]}
        """,
      findings: []
    ),
  ]

  @Test("finds what it is for, and nothing else", arguments: UnusedMatchTests.cases)
  func findings(in example: MeshCase) {
    #expect(example.found([.virtualServiceUnreachableRule, .virtualServiceIneffectiveMatch]) == example.findings)
  }
}
