import Analysis
import Testing

@Suite("DoubledSlash")
struct DoubledSlashTests {
  private static let cases: [MeshCase] = [
    MeshCase(
      "tells a prefix without a slash that becomes one with it",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: reviews}
        spec: {hosts: [reviews], http: [{match: [{uri: {prefix: /api}}], rewrite: {uri: /}, route: [{destination: {host: x}}]}]}
        """,
      findings: [
        "MSH0108 warning 4:81 /api/users becomes //users: match /api/ too, before /api"
      ]
    ),
    MeshCase(
      "leaves prefixes with a slash, rewrites without one and other matches alone",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: reviews}
        spec: {hosts: [reviews], http: [{match: [{uri: {prefix: /api/}}], rewrite: {uri: /}, route: [{destination: {host: x}}]}, {match: [{uri: {prefix: /b}}], rewrite: {uri: /c}, route: [{destination: {host: x}}]}, {match: [{uri: {exact: /d}}], rewrite: {uri: /}, route: [{destination: {host: x}}]}, {match: [{uri: {prefix: /e/}}, {uri: {prefix: /e}}], rewrite: {uri: /}, route: [{destination: {host: x}}]}]}
        """,
      findings: []
    ),
  ]

  @Test("finds what it is for, and nothing else", arguments: DoubledSlashTests.cases)
  func findings(in example: MeshCase) {
    #expect(example.found([.doubledSlash]) == example.findings)
  }
}
