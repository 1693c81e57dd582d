import Testing

@Suite("TLSRouteForms")
struct TLSRouteFormsTests {
  private static let cases: [(spec: String, findings: [String])] = [
    (
      "{hosts: [a.com, '*.b.com'], tls: [{match: [{sniHosts: [a.com, x.b.com, '*.b.com']}], route: [{destination: {host: reviews}}]}]}",
      []
    ),
    (
      "{hosts: [a.com], tls: [{match: [{sniHosts: [b.com]}], route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:51 the server name 'b.com' is none of spec.hosts, so the route is never used; add it there"
      ]
    ),
    (
      "{hosts: [a.com], tls: [{match: [], route: []}]}",
      [
        "IST0106 error 4:30 a TLS route needs a destination: write route",
        "IST0106 error 4:38 a TLS route needs a match with sniHosts",
      ]
    ),
    (
      "{hosts: [a.com], tls: [{match: [{sniHosts: []}]}]}",
      [
        "IST0106 error 4:30 a TLS route needs a destination: write route",
        "IST0106 error 4:50 a TLS match needs a host in sniHosts",
      ]
    ),
    (
      "{hosts: [a.com], tls: [{match: [{sniHosts: [10.0.0.1, a_b]}], route: [{destination: {host: reviews}}]}]}",
      [
        "IST0133 warning 4:51 '10.0.0.1' is an address, which clients do not send as the name of a server; write a host name",
        "IST0106 error 4:61 the host 'a_b' has the part 'a_b'; use at most 63 letters, digits and '-', with a letter or digit at both ends",
      ]
    ),
  ]

  @Test(
    "tells TLS routes without matches or destinations, and server names beside the hosts",
    arguments: TLSRouteFormsTests.cases
  )
  func findings(spec: String, findings: [String]) {
    #expect(VirtualServiceText.findings(in: spec) == findings)
  }
}
