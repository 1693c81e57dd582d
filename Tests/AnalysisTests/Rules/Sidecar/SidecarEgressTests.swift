import Analysis
import Testing

@Suite("SidecarEgress")
struct SidecarEgressTests {
  @Test(
    "wants listeners of their own, the one without a port last",
    arguments: [
      (
        "{hosts: [./*], port: {number: 80, protocol: HTTP}}, {hosts: [./*]}",
        []
      ),
      (
        "{hosts: [./*]}, {hosts: [./*], port: {number: 80, protocol: HTTP}}",
        [
          "IST0106 error 1:90 a listener without a port takes the rest: write it last, and once"
        ]
      ),
      (
        "{hosts: [./*], port: {number: 80}}, {hosts: [./*], port: {number: 80}}",
        [
          "IST0106 error 1:156 two listeners have the port 80: give each its own"
        ]
      ),
      (
        "{hosts: [./*], port: {number: 0}, bind: unix:///run/a}",
        []
      ),
      (
        "{hosts: [./*], port: {number: 0}}",
        [
          "IST0106 error 1:111 a listener without a port number binds a Unix socket: write unix:///path"
        ]
      ),
      (
        "{hosts: [./*], port: {number: 0}, bind: unix://a}",
        [
          "IST0106 error 1:130 'unix://a' is no absolute path of a socket; write unix:///path/to/socket, or unix://@name for an abstract one"
        ]
      ),
      (
        "{hosts: [./*], port: {number: 0}, bind: unix:///a, captureMode: IPTABLES}, {hosts: [./*], port: {number: 0}, bind: unix:///a}",
        [
          "IST0106 error 1:154 nothing is captured for a Unix socket: write DEFAULT or NONE",
          "IST0106 error 1:205 two listeners bind 'unix:///a': give each its own",
        ]
      ),
      (
        "{hosts: [./*], port: {number: 80}, bind: localhost}",
        [
          "IST0106 error 1:131 'localhost' is no IP address to bind"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: Sidecar, metadata: {name: x}, spec: {egress: [\(part)]}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
