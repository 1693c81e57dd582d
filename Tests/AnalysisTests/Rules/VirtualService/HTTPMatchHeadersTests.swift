import Testing

@Suite("HTTPMatchHeaders")
struct HTTPMatchHeadersTests {
  private static let cases: [(spec: String, findings: [String])] = [
    (
      "{hosts: [reviews], http: [{match: [{headers: {x-a: {exact: b}, ':path': {prefix: /}}, withoutHeaders: {x-b: {}}}], route: [{destination: {host: reviews}}]}]}",
      []
    ),
    (
      "{hosts: [reviews], http: [{match: [{headers: {'a b': {exact: b}, '': {exact: b}}, withoutHeaders: {'a(b': {}}}], route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:53 'a b' is no name of a header",
        "IST0106 error 4:72 the name of a header cannot be empty",
        "IST0106 error 4:106 'a(b' is no name of a header",
      ]
    ),
    (
      "{hosts: [reviews], http: [{match: [{headers: {x-a: null}}], route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:58 spec.http[0].match[0].headers[x-a]: expected a mapping, found nothing"
      ]
    ),
    (
      "{hosts: [reviews], http: [{match: [{headers: {'@request.auth.claims.group': {exact: a}}}], route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:53 the claim '@request.auth.claims.group' can be matched only at a gateway; name one in spec.gateways, and not mesh"
      ]
    ),
    (
      "{hosts: [reviews], gateways: [ingress], http: [{match: [{headers: {'@request.auth.claims.group': {exact: a}, '@request.auth.claims[a][b]': {exact: a}}}], route: [{destination: {host: reviews}}]}]}",
      []
    ),
    (
      "{hosts: [reviews], gateways: [ingress], http: [{match: [{headers: {'@request.auth.claimsgroup': {exact: a}}}], route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:74 '@request.auth.claimsgroup' is no claim; write @request.auth.claims.name or @request.auth.claims[name]"
      ]
    ),
  ]

  @Test(
    "tells names that headers cannot have, values that are missing, and claims where no token is checked",
    arguments: HTTPMatchHeadersTests.cases
  )
  func findings(spec: String, findings: [String]) {
    #expect(VirtualServiceText.findings(in: spec) == findings)
  }
}
