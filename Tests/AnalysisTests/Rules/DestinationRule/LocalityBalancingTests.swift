import Analysis
import Testing

@Suite("LocalityBalancing")
struct LocalityBalancingTests {
  @Test(
    "wants weights of 100, places apart, and failures that are noticed",
    arguments: [
      (
        "distribute: [{from: us/*, to: {us/*: 80, eu/*: 20}}]",
        []
      ),
      (
        "distribute: [{from: us/*, to: {us/*: 80, eu/*: 10}}]",
        [
          "IST0106 error 1:219 the weights add up to 90: make it 100"
        ]
      ),
      (
        "distribute: [{from: us, to: {us: 0, eu: 100}}]",
        [
          "IST0106 error 1:222 the weight 0 is out of range: write 1 to 100"
        ]
      ),
      (
        "distribute: [{from: us/a, to: {us: 100}}, {from: us, to: {us: 100}}]",
        [
          "IST0106 error 1:238 the place 'us' overlaps with another place of the list"
        ]
      ),
      (
        "distribute: [{from: us/a, to: {us: 100}}, {from: us/*, to: {us: 100}}]",
        []
      ),
      (
        "distribute: [{from: \"*/a\", to: {us//b: 100}}]",
        [
          "IST0106 error 1:209 the place '*/a' has a '*' that is not at its end",
          "IST0106 error 1:221 the place 'us//b' has an empty region, zone or subzone",
        ]
      ),
      (
        "failover: [{from: us, to: eu}]",
        []
      ),
      (
        "failover: [{from: us, to: us}]",
        [
          "IST0106 error 1:215 failing over needs two regions: 'us' is written for both"
        ]
      ),
      (
        "failover: [{from: us/a, to: \"eu*\"}]",
        [
          "IST0106 error 1:207 'us/a' is more than a region: write what is before its '/'",
          "IST0106 error 1:217 'eu*' has a wildcard: name the region",
        ]
      ),
      (
        "distribute: [{from: us, to: {us: 100}}], failover: [{from: us, to: eu}]",
        [
          "IST0106 error 1:240 distribute and failover cannot be set together: keep one"
        ]
      ),
      (
        "failover: [{from: us, to: eu}], failoverPriority: [topology.kubernetes.io/region]",
        [
          "IST0106 error 1:240 failover cannot be set with the label 'topology.kubernetes.io/region': keep one"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x}, spec: {host: reviews, trafficPolicy: {outlierDetection: {interval: 1s}, loadBalancer: {localityLbSetting: {\(part)}}}}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
