import Analysis
import Testing

@Suite("WorkloadAddress")
struct WorkloadAddressTests {
  @Test(
    "wants an address, a name or a socket",
    arguments: [
      (
        "address: 10.0.0.1",
        []
      ),
      (
        "address: vm.example.com",
        []
      ),
      (
        "address: unix:///run/a",
        []
      ),
      (
        "address: a_b.com",
        [
          "IST0106 error 1:96 the address 'a_b.com' has the part 'a_b'; use at most 63 letters, digits and '-', with a letter or digit at both ends"
        ]
      ),
      (
        "network: other",
        [
          "IST0133 warning 1:96 without an address the workload is reached through the gateway of the network 'other'"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: WorkloadEntry, metadata: {name: x}, spec: {\(part)}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
