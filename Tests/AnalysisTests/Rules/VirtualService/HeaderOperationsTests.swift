import Testing

@Suite("HeaderOperations")
struct HeaderOperationsTests {
  private static let cases: [(spec: String, findings: [String])] = [
    (
      "{hosts: [reviews], http: [{headers: {request: {set: {x-a: '%REQ(x-b)%', x-c: '100%%', host: a.com}, add: {':authority': ''}, remove: [x-d]}}, route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:113 the authority of a request can be set only once"
      ]
    ),
    (
      #"{hosts: [reviews], http: [{headers: {request: {set: {x-a: '50%', x-b: '%A', x-c: '%A("b%', ':path': /}, remove: [host, ':path', '']}, response: {add: {Host: a, ':status': b}}}, route: [{destination: {host: reviews}}]}]}"#,
      [
        "IST0106 error 4:65 the header's value '50%' opens a command with '%' and does not close it; write %% for a '%'",
        "IST0106 error 4:77 the header's value '%A' opens a command with '%' and does not close it; write %% for a '%'",
        #"IST0106 error 4:88 the header's value '%A("b%' opens a command with '%' and does not close it; write %% for a '%'"#,
        "IST0106 error 4:98 the header ':path' cannot be changed; headers with ':' belong to HTTP itself",
        "IST0106 error 4:120 the header 'host' can only be set or added in requests",
        "IST0106 error 4:126 the header ':path' cannot be changed; headers with ':' belong to HTTP itself",
        "IST0106 error 4:135 the name of a header cannot be empty",
        "IST0106 error 4:158 the header 'Host' can only be set or added in requests",
        "IST0106 error 4:167 the header ':status' cannot be changed; headers with ':' belong to HTTP itself",
      ]
    ),
    (
      "{hosts: [reviews], http: [{route: [{destination: {host: reviews}, headers: {response: {set: {x-a: 'a%'}}}}]}]}",
      [
        "IST0106 error 4:105 the header's value 'a%' opens a command with '%' and does not close it; write %% for a '%'"
      ]
    ),
    (
      "{hosts: [reviews], http: [{rewrite: {authority: a.com}, headers: {request: {set: {Host: b.com}}}, route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:89 the authority of a request can be set only once"
      ]
    ),
  ]

  @Test("tells headers that cannot be changed and values that are no templates", arguments: HeaderOperationsTests.cases)
  func findings(spec: String, findings: [String]) {
    #expect(VirtualServiceText.findings(in: spec) == findings)
  }
}
