import Testing

@Suite("RewriteValues")
struct RewriteValuesTests {
  private static let cases: [(spec: String, findings: [String])] = [
    (
      "{hosts: [reviews], http: [{rewrite: {uri: /a, authority: a.com}, route: [{destination: {host: reviews}}]}]}",
      []
    ),
    (
      #"{hosts: [reviews], http: [{rewrite: {uriRegexRewrite: {match: '/a/(.*)', rewrite: '/\1'}}, route: [{destination: {host: reviews}}]}]}"#,
      []
    ),
    (
      "{hosts: [reviews], http: [{rewrite: {}, route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:43 a rewrite needs uri, uriRegexRewrite or authority"
      ]
    ),
    (
      "{hosts: [reviews], http: [{rewrite: {uri: /a, uriRegexRewrite: {match: a, rewrite: b}}, route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:70 a rewrite can have only one of uri and uriRegexRewrite"
      ]
    ),
    (
      "{hosts: [reviews], http: [{rewrite: {uriRegexRewrite: {match: a}}, route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:61 uriRegexRewrite needs both match and rewrite"
      ]
    ),
    (
      "{hosts: [reviews], http: [{rewrite: {uriRegexRewrite: {match: '(', rewrite: a}}, route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:69 the pattern is not in RE2's language, which the proxy uses: missing closing ): `(`"
      ]
    ),
  ]

  @Test("tells rewrites of nothing, of two things, and patterns that are none", arguments: RewriteValuesTests.cases)
  func findings(spec: String, findings: [String]) {
    #expect(VirtualServiceText.findings(in: spec) == findings)
  }
}
