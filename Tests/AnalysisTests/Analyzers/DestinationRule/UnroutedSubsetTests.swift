import Analysis
import Testing

@Suite("UnroutedSubset")
struct UnroutedSubsetTests {
  @Test(
    "tells policies of subsets that no route names, where routes to the host are given",
    arguments: [
      (
        "http: [{route: [{destination: {host: reviews, subset: v1}}]}]",
        []
      ),
      (
        "http: [{route: [{destination: {host: reviews.default.svc.cluster.local}}]}]",
        [
          "MSH0202 information 1:140 no route given names the subset 'v1' of 'reviews', so its trafficPolicy holds for nothing"
        ]
      ),
      (
        "http: [{route: [{destination: {host: ratings}}]}]",
        []
      ),
      (
        "http: [{route: [{destination: {host: reviews}}], mirror: {host: reviews, subset: v1}}]",
        []
      ),
      (
        "tcp: [{route: [{destination: {host: reviews, subset: v1}}]}]",
        []
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x}, spec: {host: reviews, subsets: [{name: v1, trafficPolicy: {loadBalancer: {simple: RANDOM}}}]}}
      ---
      {apiVersion: networking.istio.io/v1, kind: VirtualService, metadata: {name: x}, spec: {hosts: [reviews], \(part)}}
      """
    #expect(FindingText.findings(in: text, only: [.unroutedSubsetPolicy]) == expected)
  }
}
