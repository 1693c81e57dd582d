import Analysis
import Testing

@Suite("ConnectionPool")
struct ConnectionPoolTests {
  @Test(
    "wants limits that are none or more, and settings that agree",
    arguments: [
      (
        "connectionPool: {tcp: {maxConnections: 10, idleTimeout: 0s}}",
        []
      ),
      (
        "connectionPool: {}",
        [
          "IST0106 error 1:136 the connection pool says nothing: write http or tcp, or leave it out"
        ]
      ),
      (
        "connectionPool: {tcp: {maxConnections: -1}}",
        [
          "IST0106 error 1:159 -1 is less than none: write 0 or more"
        ]
      ),
      (
        "connectionPool: {http: {http1MaxPendingRequests: -1, maxRetries: -2}}",
        [
          "IST0106 error 1:169 -1 is less than none: write 0 or more",
          "IST0106 error 1:185 -2 is less than none: write 0 or more",
        ]
      ),
      (
        "connectionPool: {http: {h2UpgradePolicy: UPGRADE, useClientProtocol: true}}",
        [
          "IST0106 error 1:189 useClientProtocol cannot be true with h2UpgradePolicy UPGRADE: keep one"
        ]
      ),
      (
        "connectionPool: {http: {http2KeepAlive: {interval: 1s}}}",
        [
          "IST0106 error 1:160 http2KeepAlive needs both an interval and a timeout"
        ]
      ),
      (
        "connectionPool: {http: {http2KeepAlive: {interval: 1s, timeout: 1s}}}",
        []
      ),
      (
        "connectionPool: {tcp: {idleTimeout: 1us}}",
        [
          "IST0106 error 1:156 '1us' is too short: write 1ms or more, or 0s for no limit"
        ]
      ),
      (
        "connectionPool: {tcp: {connectTimeout: 1.0001s, tcpKeepalive: {time: 1.5ms}}}",
        [
          "IST0106 error 1:159 '1.0001s' has parts of a millisecond: write whole milliseconds",
          "IST0106 error 1:189 '1.5ms' has parts of a millisecond: write whole milliseconds",
        ]
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
