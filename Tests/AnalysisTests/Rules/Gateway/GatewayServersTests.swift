import Analysis
import Testing

@Suite("GatewayServers")
struct GatewayServersTests {
  @Test(
    "wants servers, and a name that is one label",
    arguments: [
      (
        "gateway}, spec: {servers: [{port: {number: 80, name: http, protocol: HTTP}, hosts: [a.com]}]",
        []
      ),
      (
        "gateway}, spec: {servers: []",
        [
          "IST0106 error 1:96 the gateway listens nowhere: write at least one server"
        ]
      ),
      (
        "gateway}, spec: {selector: {a: b}",
        [
          "IST0106 error 1:86 the gateway listens nowhere: write at least one server"
        ]
      ),
      (
        "my.gateway}, spec: {servers: [{port: {number: 80, name: http, protocol: HTTP}, hosts: [a.com]}]",
        [
          "IST0106 error 1:70 'my.gateway' is no name of a gateway: write at most 63 letters, digits and '-'"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: Gateway, metadata: {name: \(part)}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
