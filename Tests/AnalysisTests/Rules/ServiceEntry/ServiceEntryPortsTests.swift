import Analysis
import Testing

@Suite("ServiceEntryPorts")
struct ServiceEntryPortsTests {
  @Test(
    "wants named ports of known protocols, and one host for plain TCP",
    arguments: [
      (
        "DNS, hosts: [a.com, b.com], ports: [{number: 80, name: http, protocol: HTTP}]",
        []
      ),
      (
        "DNS, hosts: [a.com], ports: [{number: 80, name: a.b, protocol: HTPP}]",
        [
          "IST0106 error 1:146 'a.b' is no name of a port: write at most 63 letters, digits and '-', with a letter or digit at both ends",
          "IST0106 error 1:161 the protocol 'HTPP' is not known: did you mean HTTP?",
        ]
      ),
      (
        "DNS, hosts: [a.com], ports: [{number: 80, name: \"\"}]",
        [
          "IST0106 error 1:146 the port has no name: write one that no other port of the entry has"
        ]
      ),
      (
        "DNS, hosts: [a.com, b.com], ports: [{number: 1, name: tcp, protocol: TCP}]",
        [
          "IST0106 error 1:167 a port of TCP cannot tell several hosts apart: write an entry for each host"
        ]
      ),
      (
        "STATIC, hosts: [a.com, b.com], ports: [{number: 1, name: tcp}]",
        [
          "IST0106 error 1:137 a port of no protocol cannot tell several hosts apart: write an entry for each host"
        ]
      ),
      (
        "NONE, hosts: [a.com, b.com], ports: [{number: 1, name: tcp, protocol: TCP}]",
        []
      ),
      (
        "DNS, hosts: [a.com, b.com], addresses: [10.0.0.1], ports: [{number: 1, name: tls, protocol: TLS}]",
        [
          "IST0133 warning 1:190 several hosts share the addresses of a port of TLS: write an entry each"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: ServiceEntry, metadata: {name: x}, spec: {resolution: \(part)}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
