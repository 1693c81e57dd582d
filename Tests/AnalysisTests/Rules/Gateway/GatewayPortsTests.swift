import Analysis
import Testing

@Suite("GatewayPorts")
struct GatewayPortsTests {
  @Test(
    "wants ports with a number, a name of their own and a known protocol",
    arguments: [
      (
        "port: {number: 80, name: http, protocol: http}",
        []
      ),
      (
        "port: {number: 0, name: http, protocol: HTTP}",
        [
          "IST0106 error 1:123 the port 0 is out of range: write one between 1 and 65535"
        ]
      ),
      (
        "port: {number: 70000, name: http, protocol: HTTP}",
        [
          "IST0106 error 1:123 the port 70000 is out of range: write one between 1 and 65535"
        ]
      ),
      (
        "port: {number: 80, name: \"\", protocol: HTTP}",
        [
          "IST0106 error 1:133 the port has no name: write one that no other port of the gateway has"
        ]
      ),
      (
        "port: {number: 80, name: a, protocol: HTPP}",
        [
          "IST0106 error 1:146 the protocol 'HTPP' is not known: did you mean HTTP?"
        ]
      ),
      (
        "port: {number: 80, name: a, protocol: SCTP}",
        [
          "IST0106 error 1:146 the protocol 'SCTP' is not known: write one of HTTP, HTTP2, HTTPS, GRPC, GRPC-WEB, TCP, TLS, UDP, MONGO, REDIS, MYSQL"
        ]
      ),
      (
        "port: {number: 80, name: a, protocol: HTTP, targetPort: 8080}",
        [
          "IST0106 error 1:164 targetPort does nothing here: leave it out"
        ]
      ),
      (
        "port: {number: 80, name: a, protocol: HTTP}, bind: localhost",
        [
          "IST0106 error 1:159 'localhost' is no address to bind: write an IP address or unix:///path"
        ]
      ),
      (
        "port: {number: 0, name: a, protocol: HTTP}, bind: unix:///run/a",
        []
      ),
      (
        "port: {number: 80, name: a, protocol: HTTP}, bind: unix://run/a",
        [
          "IST0106 error 1:123 a server on a Unix socket has no port: write 0",
          "IST0106 error 1:159 'unix://run/a' is no absolute path of a socket; write unix:///path/to/socket, or unix://@name for an abstract one",
        ]
      ),
      (
        "port: {number: 80, name: a, protocol: HTTP}}, {hosts: [b.com], port: {number: 81, name: a, protocol: HTTP}",
        [
          "IST0106 error 1:196 two ports are named 'a': give each a name of its own"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: Gateway, metadata: {name: x}, spec: {servers: [{hosts: [a.com], \(part)}]}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
