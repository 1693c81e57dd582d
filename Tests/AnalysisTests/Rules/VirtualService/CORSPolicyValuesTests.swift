import Testing

@Suite("CORSPolicyValues")
struct CORSPolicyValuesTests {
  private static let cases: [(spec: String, findings: [String])] = [
    (
      "{hosts: [reviews], http: [{corsPolicy: {allowOrigins: [{exact: 'https://a.com'}, {regex: '.*'}], allowMethods: [GET, '*'], allowHeaders: [x-a, '*'], maxAge: 24h}, route: [{destination: {host: reviews}}]}]}",
      []
    ),
    (
      "{hosts: [reviews], http: [{corsPolicy: {allowOrigins: [{}, {exact: ''}, {regex: '['}], allowMethods: [get, FETCH], allowHeaders: ['a b'], exposeHeaders: ['c/d'], maxAge: 1500ms}, route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:62 an origin needs a text: write exact, prefix or regex",
        "IST0106 error 4:66 an origin needs a text: write exact, prefix or regex",
        "IST0106 error 4:87 the pattern is not in RE2's language, which the proxy uses: missing closing ]: `[`",
        "IST0106 error 4:109 'get' is no method; write GET",
        "IST0106 error 4:114 'FETCH' is no method; write one of HTTP's methods, or *",
        "IST0106 error 4:137 'a b' is no name of a header",
        "IST0106 error 4:161 'c/d' is no name of a header",
        "IST0106 error 4:177 maxAge counts whole seconds; write a duration such as 10s, not 1500ms",
      ]
    ),
  ]

  @Test(
    "tells origins without a text, methods and headers that are none, and an age in parts of seconds",
    arguments: CORSPolicyValuesTests.cases
  )
  func findings(spec: String, findings: [String]) {
    #expect(VirtualServiceText.findings(in: spec) == findings)
  }
}
