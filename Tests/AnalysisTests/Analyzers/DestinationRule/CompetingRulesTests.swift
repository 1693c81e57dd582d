import Analysis
import Testing

@Suite("CompetingRules")
struct CompetingRulesTests {
  @Test(
    "tells what two rules of a namespace both say of one host",
    arguments: [
      (
        "}, spec: {host: reviews.default.svc.cluster.local, subsets: [{name: v1}]",
        [
          "MSH0201 warning 3:147 DestinationRule default/a has the subset 'v1' for the same host, and wins as the older rule or else the first by name: keep one"
        ]
      ),
      (
        "}, spec: {host: reviews, subsets: [{name: v2}]",
        []
      ),
      (
        "}, spec: {host: reviews, trafficPolicy: {tls: {mode: DISABLE}}",
        [
          "MSH0201 warning 3:119 DestinationRule default/a has the trafficPolicy for the same host, and wins as the older rule or else the first by name: keep one"
        ]
      ),
      (
        ", namespace: prod}, spec: {host: reviews.default.svc.cluster.local, subsets: [{name: v1}]",
        []
      ),
      (
        "}, spec: {host: reviews, exportTo: [\".\"], subsets: [{name: v1}]",
        []
      ),
      (
        "}, spec: {host: reviews, workloadSelector: {matchLabels: {a: b}}, subsets: [{name: v1}]",
        []
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: a}, spec: {host: reviews, trafficPolicy: {loadBalancer: {simple: RANDOM}}, subsets: [{name: v1}]}}
      ---
      {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: b\(part)}}
      """
    #expect(FindingText.findings(in: text, only: [.competingDestinationRules]) == expected)
  }
}
