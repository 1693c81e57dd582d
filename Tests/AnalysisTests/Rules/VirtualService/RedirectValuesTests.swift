import Testing

@Suite("RedirectValues")
struct RedirectValuesTests {
  private static let cases: [(spec: String, findings: [String])] = [
    (
      "{hosts: [reviews], http: [{redirect: {uri: /a, redirectCode: 308, scheme: https, port: 443}}]}",
      []
    ),
    (
      "{hosts: [reviews], http: [{redirect: {redirectCode: 301}}]}",
      [
        "IST0106 error 4:44 a redirect needs a target: write uri, prefixRewrite, authority, scheme or port"
      ]
    ),
    (
      "{hosts: [reviews], http: [{redirect: {uri: /a, redirectCode: 400, scheme: ftp, port: 70000}}]}",
      [
        "IST0106 error 4:68 a redirect has a status between 300 and 399, not 400",
        "IST0106 error 4:81 a redirect has the scheme http or https, not 'ftp'",
        "IST0106 error 4:92 a port is between 1 and 65535, not 70000",
      ]
    ),
    (
      "{hosts: [reviews], http: [{redirect: {derivePort: FROM_REQUEST_PORT}}]}",
      []
    ),
    (
      "{hosts: [reviews], http: [{match: [{uri: {prefix: /a}}], redirect: {prefixRewrite: /b}}]}",
      []
    ),
    (
      "{hosts: [reviews], http: [{match: [{uri: {exact: /a}}], redirect: {prefixRewrite: /b, uri: /c}}]}",
      [
        "IST0106 error 4:89 a redirect cannot have both uri and prefixRewrite",
        "IST0106 error 4:89 prefixRewrite replaces the prefix that matched, so each match of the route needs uri.prefix",
      ]
    ),
    (
      "{hosts: [reviews], http: [{redirect: {prefixRewrite: /b}}]}",
      [
        "IST0106 error 4:60 prefixRewrite replaces the prefix that matched, so each match of the route needs uri.prefix"
      ]
    ),
  ]

  @Test("tells redirects without a target, and targets that cannot be", arguments: RedirectValuesTests.cases)
  func findings(spec: String, findings: [String]) {
    #expect(VirtualServiceText.findings(in: spec) == findings)
  }
}
