import Testing

@Suite("MatchSource")
struct MatchSourceTests {
  private static let cases: [(spec: String, findings: [String])] = [
    (
      "{hosts: [reviews], http: [{match: [{port: 65535, sourceNamespace: prod, sourceLabels: {app: a}}], route: [{destination: {host: reviews}}]}]}",
      []
    ),
    (
      "{hosts: [reviews], http: [{match: [{port: 65536, sourceNamespace: a_b, sourceLabels: {'a b': c, d: 'e f'}}], route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:49 a port is between 1 and 65535, not 65536",
        "IST0106 error 4:73 'a_b' is no name of a namespace",
        "IST0106 error 4:93 'a b' is no key of a label",
        "IST0106 error 4:106 'e f' is no value of a label",
      ]
    ),
    (
      "{hosts: [a.com], tls: [{match: [{sniHosts: [a.com], port: 70000, destinationSubnets: [10.0.0.0/8, 10.0.0.0/33, ::/0, a]}], route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:65 a port is between 1 and 65535, not 70000",
        "IST0106 error 4:105 '10.0.0.0/33' is no subnet; write an address such as 10.1.0.1 or 10.1.0.0/16",
        "IST0106 error 4:124 'a' is no subnet; write an address such as 10.1.0.1 or 10.1.0.0/16",
      ]
    ),
    (
      "{hosts: [a.com], tcp: [{match: [{port: 70000, destinationSubnets: [10.0.0.1, 10.0.0.256]}], route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:46 a port is between 1 and 65535, not 70000",
        "IST0106 error 4:84 '10.0.0.256' is no subnet; write an address such as 10.1.0.1 or 10.1.0.0/16",
      ]
    ),
  ]

  @Test(
    "tells ports, namespaces, subnets and labels that cannot be, in matches of all protocols",
    arguments: MatchSourceTests.cases
  )
  func findings(spec: String, findings: [String]) {
    #expect(VirtualServiceText.findings(in: spec) == findings)
  }
}
