import Analysis
import Testing

@Suite("ImpossibleMatch")
struct ImpossibleMatchTests {
  private static let cases: [MeshCase] = [
    MeshCase(
      "tells paths without a slash and methods in small letters",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: reviews}
        spec: {hosts: [reviews], http: [{match: [{uri: {prefix: api}, method: {exact: get}}], route: [{destination: {host: a}}]}, {match: [{uri: {exact: 'a b'}}], route: [{destination: {host: a}}]}]}
        """,
      findings: [
        "MSH0109 warning 4:57 no path starts with 'api'; write '/api'",
        "MSH0109 warning 4:79 no request has the method 'get'; write GET",
        "MSH0109 warning 4:146 no path starts with 'a b'; write '/a b'",
      ]
    ),
    MeshCase(
      "leaves patterns, the path of OPTIONS * and methods of others alone",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: reviews}
        spec: {hosts: [reviews], http: [{match: [{uri: {regex: 'api'}, method: {exact: purge}}], route: [{destination: {host: a}}]}, {match: [{uri: {exact: '*'}, method: {prefix: g}}], route: [{destination: {host: a}}]}, {match: [{uri: {prefix: ''}}], route: [{destination: {host: a}}]}]}
        """,
      findings: []
    ),
  ]

  @Test("finds what it is for, and nothing else", arguments: ImpossibleMatchTests.cases)
  func findings(in example: MeshCase) {
    #expect(example.found([.impossibleMatch]) == example.findings)
  }
}
