import Analysis
import Testing

@Suite("TrafficPolicyShape")
struct TrafficPolicyShapeTests {
  @Test(
    "wants a policy to say something, and a port to be named",
    arguments: [
      (
        "tls: {mode: DISABLE}",
        []
      ),
      (
        "",
        [
          "IST0106 error 1:119 the traffic policy says nothing: write a setting, or leave it out"
        ]
      ),
      (
        "tunnel: {targetHost: a.com, targetPort: 80}, proxyProtocol: {version: V1}",
        [
          "IST0106 error 1:180 tunnel and proxyProtocol cannot be set together: keep one"
        ]
      ),
      (
        "retryBudget: {percent: 20}",
        []
      ),
      (
        "portLevelSettings: [{tls: {mode: DISABLE}}]",
        [
          "IST0106 error 1:140 settings of a port need its number: write port.number"
        ]
      ),
      (
        "portLevelSettings: [{port: {number: 80}}]",
        [
          "IST0106 error 1:140 the settings of the port say nothing: write one, or leave the port out"
        ]
      ),
      (
        "portLevelSettings: [{port: {number: 80}, tls: {mode: DISABLE}}]",
        []
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x}, spec: {host: reviews, trafficPolicy: {\(part)}}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
