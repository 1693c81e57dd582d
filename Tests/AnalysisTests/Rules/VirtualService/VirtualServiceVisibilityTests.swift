import Testing

@Suite("VirtualServiceVisibility")
struct VirtualServiceVisibilityTests {
  private static let cases: [(spec: String, findings: [String])] = [
    (
      "{hosts: [a.com], exportTo: [., prod], http: [{route: [{destination: {host: reviews}}]}]}",
      []
    ),
    (
      "{hosts: [a.com], exportTo: [., default], http: [{route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:38 the namespace 'default' is written twice"
      ]
    ),
    (
      "{hosts: [a.com], exportTo: ['*', prod], http: [{route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:35 '*' is all namespaces and must stand alone"
      ]
    ),
    (
      "{hosts: [a.com], exportTo: ['~', a_b], http: [{route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:35 '~' is no namespace; write '.' for this one, '*' for all, or a name",
        "IST0106 error 4:40 'a_b' is no namespace; write '.' for this one, '*' for all, or a name",
      ]
    ),
  ]

  @Test(
    "tells namespaces that cannot be, that are twice, and a star beside others",
    arguments: VirtualServiceVisibilityTests.cases
  )
  func findings(spec: String, findings: [String]) {
    #expect(VirtualServiceText.findings(in: spec) == findings)
  }
}
