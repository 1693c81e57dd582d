import Analysis
import Testing

@Suite("ConflictingProtocols")
struct ConflictingProtocolsTests {
  @Test(
    "tells protocols that differ where both entries are seen",
    arguments: [
      (
        "[a.com], ports: [{number: 80, name: p, protocol: http}]",
        []
      ),
      (
        "[a.com], ports: [{number: 80, name: p, protocol: TCP}]",
        [
          "IST0177 warning 1:159 ServiceEntry test/c gives port 80 of 'a.com' the protocol TCP, this one HTTP: write the same",
          "IST0177 warning 3:177 ServiceEntry test/c gives port 80 of 'a.com' the protocol TCP, this one HTTP: write the same",
          "IST0177 warning 5:176 ServiceEntry default/a gives port 80 of 'a.com' the protocol HTTP, this one TCP: write the same",
        ]
      ),
      (
        "[a.com], ports: [{number: 81, name: p, protocol: TCP}]",
        []
      ),
      (
        "[b.com], ports: [{number: 80, name: p, protocol: TCP}]",
        []
      ),
      (
        "[a.com], exportTo: [\".\"], ports: [{number: 80, name: p, protocol: TCP}]",
        [
          "IST0177 warning 1:159 ServiceEntry test/c gives port 80 of 'a.com' the protocol TCP, this one HTTP: write the same",
          "IST0177 warning 5:193 ServiceEntry default/a gives port 80 of 'a.com' the protocol HTTP, this one TCP: write the same",
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: ServiceEntry, metadata: {name: a}, spec: {hosts: [a.com], resolution: DNS, ports: [{number: 80, name: p, protocol: HTTP}]}}
      ---
      {apiVersion: networking.istio.io/v1, kind: ServiceEntry, metadata: {name: b}, spec: {hosts: [a.com], resolution: DNS, exportTo: [prod], ports: [{number: 80, name: p, protocol: HTTP}]}}
      ---
      {apiVersion: networking.istio.io/v1, kind: ServiceEntry, metadata: {name: c, namespace: test}, spec: {resolution: DNS, hosts: \(part)}}
      """
    #expect(FindingText.findings(in: text, only: [.conflictingServiceEntryProtocol]) == expected)
  }
}
