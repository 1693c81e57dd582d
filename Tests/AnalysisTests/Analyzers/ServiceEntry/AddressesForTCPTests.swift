import Analysis
import Testing

@Suite("AddressesForTCP")
struct AddressesForTCPTests {
  @Test(
    "wants addresses for ports of plain TCP",
    arguments: [
      (
        "TCP}], addresses: [10.0.0.1",
        []
      ),
      (
        "tcp",
        [
          "IST0134 warning 1:158 traffic of tcp is told by its address: write addresses, or a protocol such as TLS"
        ]
      ),
      (
        "\"\"",
        [
          "IST0134 warning 1:158 traffic of no written protocol is told by its address: write addresses, or a protocol such as TLS"
        ]
      ),
      (
        "TLS",
        []
      ),
      (
        "TCP}, {number: 2, name: q, protocol: TCP",
        [
          "IST0134 warning 1:158 traffic of TCP is told by its address: write addresses, or a protocol such as TLS"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: ServiceEntry, metadata: {name: x}, spec: {hosts: [a.com], resolution: DNS, ports: [{number: 1, name: p, protocol: \(part)}]}}
      """
    #expect(FindingText.findings(in: text, only: [.serviceEntryAddressesRequired]) == expected)
  }
}
