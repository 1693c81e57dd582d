import Analysis
import Testing

@Suite("WeightTotals")
struct WeightTotalsTests {
  private static let cases: [MeshCase] = [
    MeshCase(
      "tells sums beside 100 with what each destination gets",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [reviews], http: [{route: [{destination: {host: reviews, subset: v1}, weight: 50}, {destination: {host: reviews, subset: v2}, weight: 25}, {destination: {host: b}}]}]}
        """,
      findings: [
        "MSH0102 warning 4:41 the weights add to 75, not 100: reviews v1 gets 66.7 %, reviews v2 33.3 %, b 0 %"
      ]
    ),
    MeshCase(
      "tells a weight of the only destination",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [reviews], http: [{route: [{destination: {host: reviews}, weight: 50}]}]}
        """,
      findings: [
        "MSH0102 warning 4:81 the only destination gets all traffic, whatever its weight of 50 says"
      ]
    ),
    MeshCase(
      "leaves sums of 100, single destinations and zeros alone",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [reviews], http: [{route: [{destination: {host: a}, weight: 99}, {destination: {host: b}, weight: 1}]}, {route: [{destination: {host: a}}]}, {route: [{destination: {host: a}, weight: 0}, {destination: {host: b}, weight: 0}]}]}
        """,
      findings: []
    ),
    MeshCase(
      "looks at TCP, and stands weights that are none",
      mesh: """
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: a}
        spec: {hosts: [a.com], tcp: [{route: [{destination: {host: a}, weight: 1}, {destination: {host: b}, weight: 2}]}], http: [{route: [{destination: {host: a}, weight: x}, {destination: {host: b}, weight: -2}]}]}
        """,
      findings: [
        "MSH0102 warning 4:38 the weights add to 3, not 100: a gets 33.3 %, b 66.7 %"
      ]
    ),
  ]

  @Test("finds what it is for, and nothing else", arguments: WeightTotalsTests.cases)
  func findings(in example: MeshCase) {
    #expect(example.found([.weightsOffHundred]) == example.findings)
  }
}
