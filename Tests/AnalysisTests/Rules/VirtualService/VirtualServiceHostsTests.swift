import Testing

@Suite("VirtualServiceHosts")
struct VirtualServiceHostsTests {
  private static let cases: [(spec: String, findings: [String])] = [
    (
      "{hosts: [reviews, reviews.prod.svc.cluster.local, '*.example.com', 10.0.0.1, '::1', '*-a.example.org'], http: [{route: [{destination: {host: reviews}}]}]}",
      []
    ),
    (
      "{hosts: [a_b.com, a..b, 'a.*.com', 'x.123', ''], http: [{route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:16 the host 'a_b.com' has the part 'a_b'; use at most 63 letters, digits and '-', with a letter or digit at both ends",
        "IST0106 error 4:25 the host 'a..b' has an empty part between its dots",
        "IST0106 error 4:31 the host 'a.*.com' has a '*' where none can be",
        "IST0106 error 4:42 the host 'x.123' ends with a number, which no domain does",
        "IST0106 error 4:51 the host '' is empty",
      ]
    ),
    (
      "{hosts: ['*'], http: [{route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:16 the host '*' would take the traffic of every service in the mesh; name hosts, or bind it to a gateway"
      ]
    ),
    (
      "{hosts: ['*'], gateways: [mesh, ingress], http: [{route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:16 the host '*' would take the traffic of every service in the mesh; name hosts, or bind it to a gateway"
      ]
    ),
    (
      "{hosts: ['*'], gateways: [ingress], http: [{route: [{destination: {host: reviews}}]}]}",
      []
    ),
    (
      "{hosts: [a.com, a.com], http: [{route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:23 the host 'a.com' is written twice"
      ]
    ),
    (
      "{hosts: [a.b.com, '*.b.com'], http: [{route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:16 the host 'a.b.com' is one of '*.b.com', which is in the list too; remove one of them"
      ]
    ),
    (
      "{hosts: ['*.com', '*.b.com'], http: [{route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:25 the host '*.b.com' is one of '*.com', which is in the list too; remove one of them"
      ]
    ),
    (
      "{hosts: [outbound_.80_._.a.com], gateways: [east], tls: [{match: [{sniHosts: [outbound_.80_._.a.com]}], route: [{destination: {host: reviews}}]}]}",
      []
    ),
    (
      "{hosts: [outbound_.80_._.a.com], http: [{route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:16 the host 'outbound_.80_._.a.com' has the part 'outbound_'; use at most 63 letters, digits and '-', with a letter or digit at both ends"
      ]
    ),
  ]

  @Test(
    "tells hosts that cannot be, that are everything, or that others in the list cover",
    arguments: VirtualServiceHostsTests.cases
  )
  func findings(spec: String, findings: [String]) {
    #expect(VirtualServiceText.findings(in: spec) == findings)
  }
}
