import ProxyConfig
import TestSupport
import Testing

@Suite("A real Envoy finds the rule that a request fits", .requires(.envoy), .requires(.python), .requires(.openssl))
struct MatchBehaviourTests {
  @Test("by path, header, query, method, authority, scheme, and where it comes from")
  func matches() throws {
    let rows = Self.paths + Self.headers + Self.others + Self.places + Self.order
    let identity = ProxyIdentity(labels: ["app": "client", "tier": "edge"])
    try RunningEnvoy.with(rows.map(\.manifest).joined(separator: "\n---\n"), for: identity) { (envoy) throws in
      let failures = try BehaviourRow.failures(rows, in: envoy)
      #expect(failures == [])
    }
  }

  /// Rules that answer 201 to a request that fits, and 404 to all others.
  private static func fits(_ name: String, _ match: String, _ asks: [(Ask, Bool)]) -> BehaviourRow {
    let rules = "- {match: [\(match)], directResponse: {status: 201}}"
    return BehaviourRow(name, rules, asks.map { ($0.0, $0.1 ? "201" : "404") })
  }

  private static let paths = [
    fits(
      "uri-exact",
      "{uri: {exact: /a}}",
      [
        (Ask("/a"), true), (Ask("/a?q=1"), true), (Ask("/a/"), false), (Ask("/A"), false), (Ask("/"), false),
      ]
    ),
    fits(
      "uri-prefix",
      "{uri: {prefix: /a}}",
      [(Ask("/a"), true), (Ask("/ab/c"), true), (Ask("/b/a"), false), (Ask("/A"), false)]
    ),
    fits(
      "uri-regex",
      #"{uri: {regex: "/v[0-9]+"}}"#,
      [(Ask("/v12"), true), (Ask("/v12?q=x"), true), (Ask("/v12/x"), false), (Ask("/x/v1"), false)]
    ),
    fits("uri-any", "{}", [(Ask("/"), true), (Ask("/a/b?c"), true)]),
    fits(
      "case-exact",
      "{uri: {exact: /Path}, ignoreUriCase: true}",
      [(Ask("/pATH"), true), (Ask("/pATH/x"), false)]
    ),
    fits("case-prefix", "{uri: {prefix: /Path}, ignoreUriCase: true}", [(Ask("/pATHs/x"), true), (Ask("/x"), false)]),
    fits("case-regex", "{uri: {regex: /Path}, ignoreUriCase: true}", [(Ask("/Path"), true), (Ask("/path"), false)]),
  ]

  private static let headers = [
    fits(
      "header-exact",
      "{headers: {end-user: {exact: jason}}}",
      [(Ask("/", ["End-User: jason"]), true), (Ask("/", ["end-user: jason2"]), false), (Ask("/"), false)]
    ),
    fits(
      "header-prefix",
      "{headers: {end-user: {prefix: ja}}}",
      [(Ask("/", ["end-user: jason"]), true), (Ask("/", ["end-user: x-jason"]), false), (Ask("/"), false)]
    ),
    fits(
      "header-regex",
      #"{headers: {end-user: {regex: "j.*n"}}}"#,
      [(Ask("/", ["end-user: jason"]), true), (Ask("/", ["end-user: jasons"]), false), (Ask("/"), false)]
    ),
    fits(
      "header-present",
      "{headers: {end-user: {}}}",
      [(Ask("/", ["end-user: any"]), true), (Ask("/", ["end-user;"]), true), (Ask("/"), false)]
    ),
    fits(
      "header-star",
      #"{headers: {end-user: {regex: "*"}}}"#,
      [(Ask("/", ["end-user: any"]), true), (Ask("/"), false)]
    ),
    fits(
      "header-several",
      "{headers: {a: {exact: \"1\"}, b: {exact: \"2\"}}}",
      [(Ask("/", ["a: 1", "b: 2"]), true), (Ask("/", ["a: 1"]), false), (Ask("/", ["b: 2"]), false)]
    ),
    fits(
      "without-exact",
      "{withoutHeaders: {end-user: {exact: jason}}}",
      [(Ask("/"), true), (Ask("/", ["end-user: mary"]), true), (Ask("/", ["end-user: jason"]), false)]
    ),
    fits(
      "without-regex",
      #"{withoutHeaders: {end-user: {regex: "j.*"}}}"#,
      [(Ask("/"), true), (Ask("/", ["end-user: mary"]), true), (Ask("/", ["end-user: jason"]), false)]
    ),
    fits(
      "without-present",
      "{withoutHeaders: {end-user: {}}}",
      [(Ask("/"), true), (Ask("/", ["end-user: any"]), false)]
    ),
    BehaviourRow(
      "claims",
      """
      - {match: [{headers: {"@request.auth.claims.group": {exact: admins}}}], directResponse: {status: 201}}
      - {directResponse: {status: 202}}
      """,
      [(Ask("/"), "202"), (Ask("/", ["group: admins"]), "202")]
    ),
  ]

  private static let others = [
    fits(
      "method-exact",
      "{method: {exact: DELETE}}",
      [(Ask("/", method: "DELETE"), true), (Ask("/", method: "PUT"), false), (Ask("/"), false)]
    ),
    fits(
      "method-regex",
      #"{method: {regex: "PUT|POST"}}"#,
      [(Ask("/", method: "PUT"), true), (Ask("/", method: "POST"), true), (Ask("/"), false)]
    ),
    fits("authority-prefix", "{authority: {prefix: authority-}}", [(Ask("/"), true)]),
    fits("authority-exact", "{authority: {exact: other.test}}", [(Ask("/"), false)]),
    fits("scheme-http", "{scheme: {exact: http}}", [(Ask("/"), true)]),
    fits("scheme-https", "{scheme: {exact: https}}", [(Ask("/"), false)]),
    fits(
      "query-exact",
      #"{queryParams: {q: {exact: "1"}}}"#,
      [(Ask("/?q=1"), true), (Ask("/?a=2&q=1"), true), (Ask("/?q=12"), false), (Ask("/"), false)]
    ),
    fits(
      "query-prefix",
      #"{queryParams: {q: {prefix: "1"}}}"#,
      [(Ask("/?q=12"), true), (Ask("/?q=2"), false), (Ask("/"), false)]
    ),
    fits(
      "query-regex",
      #"{queryParams: {q: {regex: "[0-9]+"}}}"#,
      [(Ask("/?q=12"), true), (Ask("/?q=1a"), false), (Ask("/"), false)]
    ),
    fits("query-present", "{queryParams: {q: {}}}", [(Ask("/?q=x"), true), (Ask("/?p=x"), false)]),
    fits(
      "query-several",
      #"{queryParams: {q: {exact: "1"}, p: {exact: "2"}}}"#,
      [(Ask("/?p=2&q=1"), true), (Ask("/?q=1"), false)]
    ),
  ]

  private static let places = [
    fits("labels-own", "{sourceLabels: {app: client}}", [(Ask("/"), true)]),
    fits("namespace-own", "{sourceNamespace: default}", [(Ask("/"), true)]),
    fits("gateways-mesh", "{gateways: [edge, mesh]}", [(Ask("/"), true)]),
    fits("port-own", "{port: 80}", [(Ask("/"), true)]),
    BehaviourRow(
      "places-other",
      """
      - match: [{sourceLabels: {app: client, tier: other}}, {sourceNamespace: prod}, {gateways: [edge]}, {port: 81}]
        directResponse: {status: 201}
      - {directResponse: {status: 202}}
      """,
      [(Ask("/"), "202")]
    ),
  ]

  private static let order = [
    fits(
      "and-or",
      #"{uri: {prefix: /a}, headers: {x: {exact: "1"}}}, {uri: {prefix: /b}}"#,
      [(Ask("/a", ["x: 1"]), true), (Ask("/a"), false), (Ask("/b"), true), (Ask("/c", ["x: 1"]), false)]
    ),
    BehaviourRow(
      "first-wins",
      """
      - {match: [{uri: {prefix: /a}}], directResponse: {status: 201}}
      - {match: [{uri: {prefix: /a/b}}], directResponse: {status: 202}}
      - {match: [{uri: {prefix: /}}], directResponse: {status: 203}}
      - {match: [{uri: {exact: /c}}], directResponse: {status: 204}}
      """,
      [(Ask("/a/b"), "201"), (Ask("/c"), "203")]
    ),
    BehaviourRow(
      "invalid-regex",
      #"""
      - {match: [{uri: {regex: "(("}}], directResponse: {status: 201}}
      - {directResponse: {status: 202}}
      """#,
      [(Ask("/(("), "202")]
    ),
  ]
}
