import Analysis
import Testing

@Suite("ServiceEntryHosts")
struct ServiceEntryHostsTests {
  @Test(
    "wants names and addresses that traffic can have",
    arguments: [
      (
        "hosts: [a.com, \"*.b.com\"], addresses: [10.0.0.1, 10.0.0.0/8, \"2001:db8::/32\"]",
        []
      ),
      (
        "hosts: [a_b.com]",
        [
          "IST0106 error 1:112 the host 'a_b.com' has the part 'a_b'; use at most 63 letters, digits and '-', with a letter or digit at both ends"
        ]
      ),
      (
        "hosts: [\"*a.com\"]",
        [
          "IST0133 warning 1:112 the host '*a.com' has a wildcard for a part of a name, which matches nothing: write '*.' and a domain"
        ]
      ),
      (
        "hosts: [a.com], addresses: [10.0.0.300, 10.0.0.0/33]",
        [
          "IST0106 error 1:132 '10.0.0.300' is no address: write one such as 240.0.0.1, or a block such as 10.0.0.0/8",
          "IST0106 error 1:144 '10.0.0.0/33' is no address: write one such as 240.0.0.1, or a block such as 10.0.0.0/8",
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: ServiceEntry, metadata: {name: x}, spec: {resolution: NONE, \(part)}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
