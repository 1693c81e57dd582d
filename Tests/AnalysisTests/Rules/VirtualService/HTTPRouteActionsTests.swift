import Testing

@Suite("HTTPRouteActions")
struct HTTPRouteActionsTests {
  private static let cases: [(spec: String, findings: [String])] = [
    (
      "{hosts: [reviews], http: [{name: a, route: [{destination: {host: reviews}}]}]}",
      []
    ),
    (
      "{hosts: [reviews], http: [{name: a}]}",
      [
        "IST0106 error 4:33 a route needs an action: write route, redirect, directResponse or delegate"
      ]
    ),
    (
      "{hosts: [reviews], http: [{route: []}]}",
      [
        "IST0106 error 4:33 a route needs an action: write route, redirect, directResponse or delegate"
      ]
    ),
    (
      "{hosts: [reviews], http: [{redirect: {uri: /}, route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:61 a route cannot have both redirect and route"
      ]
    ),
    (
      "{hosts: [reviews], http: [{redirect: {uri: /}, fault: {abort: {httpStatus: 500}}, rewrite: {uri: /}, directResponse: {status: 200}}]}",
      [
        "IST0106 error 4:61 a route cannot have both redirect and fault",
        "IST0106 error 4:98 a route cannot have both redirect and rewrite",
        "IST0106 error 4:124 a route cannot have both redirect and directResponse",
      ]
    ),
    (
      "{hosts: [reviews], http: [{directResponse: {status: 200}, rewrite: {uri: /}, fault: {abort: {httpStatus: 500}}, route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:74 a route cannot have both directResponse and rewrite",
        "IST0106 error 4:91 a route cannot have both directResponse and fault",
        "IST0106 error 4:126 a route cannot have both directResponse and route",
      ]
    ),
    (
      "{hosts: [reviews], http: [{mirror: {host: a}, mirrors: [{destination: {host: a}}], route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:42 a route cannot have both mirror and mirrors; move the one into the list"
      ]
    ),
    (
      "{hosts: [reviews], http: [{delegate: {name: a}}]}",
      []
    ),
    (
      "{hosts: [reviews], http: [{delegate: {name: a}, redirect: {uri: /}, route: [{destination: {host: reviews}}]}]}",
      [
        "IST0106 error 4:65 a route with delegate leaves what happens to the other VirtualService and cannot have redirect",
        "IST0106 error 4:82 a route with delegate leaves what happens to the other VirtualService and cannot have route",
      ]
    ),
    (
      "{hosts: [reviews], http: [{delegate: {name: a}, directResponse: {status: 200}}]}",
      [
        "IST0133 warning 4:71 a route with delegate leaves what happens to the other VirtualService and cannot have directResponse"
      ]
    ),
    (
      "{http: [{delegate: {name: a}}]}",
      [
        "IST0106 error 4:26 a VirtualService that is delegated to, as it has no hosts, cannot delegate in turn"
      ]
    ),
  ]

  @Test("tells what a route lacks, and what excludes each other in it", arguments: HTTPRouteActionsTests.cases)
  func findings(spec: String, findings: [String]) {
    #expect(VirtualServiceText.findings(in: spec) == findings)
  }
}
