import Diagnostics
import Routing
import Testing
import YAML

@Suite("Rules in words") struct RouteWordsTests {
  private static func node(_ text: String) throws -> Node {
    try #require(Parser.parse(SourceFile(name: "rule.yaml", text: text)).root)
  }

  @Test(
    "proves what each condition of a match is called",
    arguments: [
      ("uri: {exact: /a}", ["path is /a"]),
      ("{uri: {prefix: /a}, ignoreUriCase: true}", ["path begins with /a in any case"]),
      ("{method: {exact: GET}, scheme: {exact: https}}", ["method is GET", "scheme is https"]),
      ("authority: {regex: '.*[.]example[.]com'}", ["authority matches .*[.]example[.]com"]),
      ("headers: {end-user: {exact: jason}, token: {}}", ["header end-user is jason", "header token is there"]),
      ("withoutHeaders: {a: {prefix: b}, c: {}}", ["not: header a begins with b", "no header c"]),
      ("queryParams: {debug: {exact: 'true'}}", ["query parameter debug is true"]),
      (
        "{port: 80, sourceLabels: {b: c, a: b}, sourceNamespace: x, gateways: [mesh, edge]}",
        ["port is 80", "from pods with a=b", "from pods with b=c", "from namespace x", "through mesh or edge"]
      ),
      (
        "{sniHosts: [a.com, b.com], destinationSubnets: [10.0.0.0/8]}",
        ["name of TLS is a.com or b.com", "address is 10.0.0.0/8"]
      ),
      ("{unknown: 1, uri: {}}", []),
    ] as [(String, [String])]
  )
  func match(text: String, expected: [String]) throws {
    #expect(MatchWords(of: try Self.node(text)).conditions == expected)
  }

  @Test(
    "proves what is done with requests besides",
    arguments: [
      ("timeout: 2s", ["timeout 2s"]),
      ("retries: {attempts: 3, perTryTimeout: 1s, retryOn: 5xx}", ["retries 3, each at most 1s, on 5xx"]),
      ("retries: {attempts: 0}", ["retries none"]), ("retries: {}", ["retries as many as the proxy does"]),
      (
        "fault: {delay: {fixedDelay: 5s}, abort: {httpStatus: 503, percentage: {value: 0.5}}}",
        ["delay 5s for 100%", "abort with 503 for 0.5%"]
      ),
      ("fault: {abort: {grpcStatus: UNAVAILABLE, percent: 5}}", ["abort with gRPC UNAVAILABLE for 5%"]),
      ("{mirror: {host: a, subset: v1}, mirrorPercent: 5}", ["mirror 5% to v1@a"]),
      (
        "mirrors: [{destination: {host: a}}, {destination: {host: b}, percentage: {value: 1}}]",
        ["mirror 100% to a", "mirror 1% to b"]
      ),
      ("rewrite: {uri: /x, authority: b}", ["rewrite path to /x", "rewrite host to b"]),
      ("rewrite: {uriRegexRewrite: {match: ^/a, rewrite: /b}}", ["rewrite path: ^/a by /b"]),
      ("corsPolicy: {allowOrigins: [{exact: a}]}", ["cors for 1 origin"]),
      (
        "headers: {request: {set: {a: s3cret}, remove: [b]}, response: {add: {c: s3cret}}}",
        ["request headers set a; remove b", "response headers add c"]
      ),
    ] as [(String, [String])]
  )
  func phrases(text: String, expected: [String]) throws {
    #expect(RuleWords(of: try Self.node(text)).phrases.map { "\($0.name) \($0.text)" } == expected)
  }

  @Test(
    "proves what a rule answers by itself",
    arguments: [
      ("redirect: {uri: /in}", "redirect to /in (301)"),
      (
        "redirect: {scheme: https, authority: a.com, port: 8443, redirectCode: 308}",
        "redirect to https://a.com:8443 (308)"
      ),
      ("directResponse: {status: 200}", "answer 200"),
      ("delegate: {name: a, namespace: b}", "rules of virtualservice b/a"),
      ("route: []", nil),
    ] as [(String, String?)]
  )
  func answers(text: String, expected: String?) throws {
    #expect(RuleWords(of: try Self.node(text)).answer == expected)
  }
}
