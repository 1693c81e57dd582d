import Analysis
import Testing

@Suite("ServiceEntryEndpoints")
struct ServiceEntryEndpointsTests {
  @Test(
    "wants addresses that fit the resolution, and ports that the entry has",
    arguments: [
      (
        "STATIC, endpoints: [{address: 10.0.0.1, ports: {http: 8080}}]",
        []
      ),
      (
        "STATIC, endpoints: [{address: unix:///run/a}]",
        []
      ),
      (
        "STATIC, endpoints: [{address: b.com}]",
        [
          "IST0106 error 1:195 'b.com' is no IP address, as resolution STATIC needs: write resolution DNS for a name"
        ]
      ),
      (
        "STATIC, endpoints: [{address: a_b}]",
        [
          "IST0106 error 1:195 'a_b' is no IP address, as resolution STATIC needs: write an IP address"
        ]
      ),
      (
        "DNS, endpoints: [{address: b.com}, {address: 10.0.0.1}]",
        []
      ),
      (
        "DNS, endpoints: [{address: a_b.com}]",
        [
          "IST0106 error 1:192 the address 'a_b.com' has the part 'a_b'; use at most 63 letters, digits and '-', with a letter or digit at both ends"
        ]
      ),
      (
        "DNS, endpoints: [{network: net}]",
        [
          "IST0106 error 1:182 the endpoint has no address to look up: write a name"
        ]
      ),
      (
        "STATIC, endpoints: [{address: 10.0.0.1, ports: {htp: 8080, db: 1}}]",
        [
          "IST0106 error 1:213 the ServiceEntry has no port named 'htp': did you mean http?",
          "IST0106 error 1:224 the ServiceEntry has no port named 'db': name one of its ports",
        ]
      ),
      (
        "STATIC, endpoints: [{address: 10.0.0.1, labels: {\"a b\": c}}]",
        [
          "IST0106 error 1:214 'a b' is no key of a label: write a name of at most 63 letters, digits, '-', '_' and '.', with or without a domain and '/' before it"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: ServiceEntry, metadata: {name: x}, spec: {hosts: [a.com], ports: [{number: 80, name: http, protocol: HTTP}], resolution: \(part)}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
