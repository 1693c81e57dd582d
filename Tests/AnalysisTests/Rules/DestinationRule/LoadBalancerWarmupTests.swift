import Analysis
import Testing

@Suite("LoadBalancerWarmup")
struct LoadBalancerWarmupTests {
  @Test(
    "wants an aggression of 1 or more, and one duration",
    arguments: [
      (
        "warmup: {duration: 10s, aggression: 1}",
        []
      ),
      (
        "warmup: {duration: 10s, aggression: 0.5}",
        [
          "IST0106 error 1:187 the aggression is less than 1: write 1 or more"
        ]
      ),
      (
        "warmup: {duration: 1.5ms}",
        [
          "IST0106 error 1:170 '1.5ms' has parts of a millisecond: write whole milliseconds"
        ]
      ),
      (
        "warmup: {duration: 10s}, warmupDurationSecs: 10s",
        [
          "IST0133 warning 1:196 warmup makes warmupDurationSecs mean nothing: leave it out"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x}, spec: {host: reviews, trafficPolicy: {loadBalancer: {simple: RANDOM, \(part)}}}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
