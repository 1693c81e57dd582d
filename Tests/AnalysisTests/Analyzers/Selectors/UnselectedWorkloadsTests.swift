import Analysis
import Testing

@Suite("UnselectedWorkloads")
struct UnselectedWorkloadsTests {
  @Test(
    "tells selectors that select nothing, and the label that was meant",
    arguments: [
      (
        "{apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x}, spec: {host: a, workloadSelector: {matchLabels: {app: reviews}}}}",
        []
      ),
      (
        "{apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x}, spec: {host: a, workloadSelector: {matchLabels: {app: review}}}}",
        [
          "IST0127 warning 3:136 no workload of default has the labels app=review: did you mean app=reviews?"
        ]
      ),
      (
        "{apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x, namespace: prod}, spec: {host: a, workloadSelector: {matchLabels: {app: reviews}}}}",
        [
          "IST0127 information 3:147 no workload of prod has the labels app=reviews"
        ]
      ),
      (
        "{apiVersion: networking.istio.io/v1, kind: ServiceEntry, metadata: {name: x}, spec: {hosts: [a.com], resolution: STATIC, workloadSelector: {labels: {app: db}}}}",
        [
          "IST0127 warning 3:149 no workload of default has the labels app=db"
        ]
      ),
      (
        "{apiVersion: networking.istio.io/v1beta1, kind: ProxyConfig, metadata: {name: x, namespace: istio-system}, spec: {selector: {matchLabels: {app: reviews}}}}",
        []
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: v1, kind: Pod, metadata: {name: p, namespace: default, labels: {app: reviews}}, spec: {containers: [{name: c, image: c}]}}
      ---
      \(part)
      """
    #expect(FindingText.findings(in: text, only: [.noMatchingWorkloadsFound]) == expected)
  }
}
