import Testing

@Suite("DestinationForms")
struct DestinationFormsTests {
  private static let cases: [(spec: String, findings: [String])] = [
    (
      "{hosts: [reviews], http: [{route: [{destination: {host: '*.a.com', subset: v1, port: {number: 80}}}]}]}",
      []
    ),
    (
      "{hosts: [reviews], http: [{route: [{destination: {host: '*'}}]}]}",
      [
        "IST0106 error 4:63 traffic cannot be sent to '*'; name a host"
      ]
    ),
    (
      "{hosts: [reviews], http: [{route: [{destination: {host: a_b, subset: 'v 1', port: {number: 0}}}]}]}",
      [
        "IST0106 error 4:63 the host 'a_b' has the part 'a_b'; use at most 63 letters, digits and '-', with a letter or digit at both ends",
        "IST0106 error 4:76 'v 1' is no name of a subset: letters, digits and '-', at most 63",
        "IST0106 error 4:98 a port is between 1 and 65535, not 0",
      ]
    ),
    (
      "{hosts: [reviews], http: [{route: [{destination: {host: a, port: {}}}]}]}",
      [
        "IST0106 error 4:72 the port needs its number: write port.number"
      ]
    ),
    (
      "{hosts: [reviews], http: [{mirror: {host: '', port: {number: 65536}}, route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:49 the host '' is empty",
        "IST0106 error 4:68 a port is between 1 and 65535, not 65536",
      ]
    ),
  ]

  @Test(
    "tells hosts, subsets and ports that cannot be, of destinations and mirrors",
    arguments: DestinationFormsTests.cases
  )
  func findings(spec: String, findings: [String]) {
    #expect(VirtualServiceText.findings(in: spec) == findings)
  }
}
