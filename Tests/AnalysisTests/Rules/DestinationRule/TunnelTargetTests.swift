import Analysis
import Testing

@Suite("TunnelTarget")
struct TunnelTargetTests {
  @Test(
    "wants a host, a port and a method that a tunnel can have",
    arguments: [
      (
        "protocol: POST, targetHost: example.com, targetPort: 443",
        []
      ),
      (
        "targetHost: 10.0.0.1, targetPort: 443",
        []
      ),
      (
        "protocol: HTTP, targetHost: example.com, targetPort: 443",
        [
          "IST0106 error 1:139 the tunnel's protocol 'HTTP' is not known: write CONNECT or POST"
        ]
      ),
      (
        "targetHost: \"*.example.com\", targetPort: 443",
        [
          "IST0106 error 1:141 the tunnel's targetHost '*.example.com' has a '*' where none can be"
        ]
      ),
      (
        "targetHost: example.com, targetPort: 0",
        [
          "IST0106 error 1:166 the port 0 is out of range: write one between 1 and 65535"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x}, spec: {host: reviews, trafficPolicy: {tunnel: {\(part)}}}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
