import Analysis
import Testing

@Suite("SidecarIngress")
struct SidecarIngressTests {
  @Test(
    "wants listeners on ports of their own, that lead into the workload",
    arguments: [
      (
        "defaultEndpoint: 127.0.0.1:8080",
        []
      ),
      (
        "defaultEndpoint: \":8080\"",
        []
      ),
      (
        "defaultEndpoint: \"[::1]:8080\"",
        []
      ),
      (
        "defaultEndpoint: unix:///run/a",
        []
      ),
      (
        "defaultEndpoint: unix://a",
        [
          "IST0106 error 1:157 'unix://a' is no absolute path of a socket; write unix:///path/to/socket, or unix://@name for an abstract one"
        ]
      ),
      (
        "defaultEndpoint: 10.0.0.1:8080",
        [
          "IST0106 error 1:157 the defaultEndpoint '10.0.0.1:8080' is not on this workload: write 127.0.0.1:8080, 0.0.0.0:8080, [::1]:8080, [::]:8080 or unix:///path"
        ]
      ),
      (
        "defaultEndpoint: 127.0.0.1",
        [
          "IST0106 error 1:157 the defaultEndpoint '127.0.0.1' has no port: write 127.0.0.1:8080, 0.0.0.0:8080, [::1]:8080, [::]:8080 or unix:///path"
        ]
      ),
      (
        "defaultEndpoint: 127.0.0.1:http",
        [
          "IST0106 error 1:157 the defaultEndpoint '127.0.0.1:http' has no port between 1 and 65535"
        ]
      ),
      (
        "bind: localhost",
        [
          "IST0106 error 1:146 'localhost' is no IP address to bind"
        ]
      ),
      (
        "bind: 0.0.0.0}, {port: {number: 80, protocol: HTTP}",
        [
          "IST0106 error 1:172 two listeners have the port 80: give each its own"
        ]
      ),
      (
        "defaultEndpoint: :1}, {port: {protocol: HTTP}",
        [
          "IST0106 error 1:169 the listener has no port: write port.number"
        ]
      ),
      (
        "defaultEndpoint: :1}, {port: {number: 81, protocol: HTPP, name: a.b, targetPort: 1}",
        [
          "IST0106 error 1:192 the protocol 'HTPP' is not known: did you mean HTTP?",
          "IST0106 error 1:204 'a.b' is no name of a port: write at most 63 letters, digits and '-', with a letter or digit at both ends",
          "IST0106 error 1:221 targetPort does nothing here: leave it out",
        ]
      ),
      (
        "connectionPool: {http: {maxRetries: 1}}",
        []
      ),
      (
        "defaultEndpoint: :1}, {port: {number: 81, protocol: TCP}, connectionPool: {http: {maxRetries: 1}}",
        [
          "IST0133 warning 1:221 limits of HTTP do nothing on a port that is not of HTTP"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: Sidecar, metadata: {name: x}, spec: {ingress: [{port: {number: 80, protocol: HTTP, name: http}, \(part)}]}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
