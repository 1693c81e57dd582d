import Analysis
import Testing

@Suite("DoubleTLS")
struct DoubleTLSTests {
  @Test(
    "tells TLS that is started over TLS",
    arguments: [
      (
        "tls: {mode: SIMPLE}",
        [
          "MSH0207 warning 3:130 the port 443 is of HTTPS, which clients encrypt themselves: mode SIMPLE encrypts it again; write HTTP as its protocol, or leave tls out"
        ]
      ),
      (
        "tls: {mode: DISABLE}",
        []
      ),
      (
        "portLevelSettings: [{port: {number: 80}, tls: {mode: SIMPLE}}]",
        []
      ),
      (
        "portLevelSettings: [{port: {number: 443}, tls: {mode: MUTUAL}}]",
        [
          "MSH0207 warning 3:172 the port 443 is of HTTPS, which clients encrypt themselves: mode MUTUAL encrypts it again; write HTTP as its protocol, or leave tls out"
        ]
      ),
      (
        "tls: {mode: SIMPLE}, portLevelSettings: [{port: {number: 443}, tls: {mode: DISABLE}}]",
        []
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: ServiceEntry, metadata: {name: x}, spec: {hosts: [a.com], resolution: DNS, ports: [{number: 443, name: https, protocol: HTTPS}, {number: 80, name: http, protocol: HTTP}]}}
      ---
      {apiVersion: networking.istio.io/v1, kind: DestinationRule, metadata: {name: x}, spec: {host: a.com, trafficPolicy: {\(part)}}}
      """
    #expect(FindingText.findings(in: text, only: [.doubleTLS]) == expected)
  }
}
