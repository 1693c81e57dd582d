import Testing
import YAML

@testable import Conversion

@Suite struct GatewayAPIConversionTests {
  private static func virtualService(_ http: String, _ head: String = "hosts: [reviews]") -> String {
    """
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: reviews}
    spec:
      \(head)
      http: [\(http)]
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: reviews}
    spec: {ports: [{name: http, port: 9080}]}

    """
  }

  private static func converted(_ text: String) -> ConvertedManifests {
    ConvertedManifests(text, ConversionSettings(target: .httpRoute))
  }

  @Test(
    "a condition that a HTTPRoute lacks takes its match away, for the rule would take more without it",
    arguments: [
      "scheme: {exact: https}", "authority: {exact: a}", "withoutHeaders: {a: {}}", "sourceLabels: {app: a}",
      "sourceNamespace: a", "gateways: [a]", "port: 80",
    ]
  )
  func conditions(field: String) {
    let route = "route: [{destination: {host: reviews}}]"
    let found = Self.converted(
      Self.virtualService("{match: [{uri: {exact: /a}, \(field)}], \(route)}, {match: [{uri: {exact: /b}}], \(route)}")
    )
    let name = field.prefix { $0 != ":" }
    let message = "a HTTPRoute has no condition on \(name), so this match is left out; write a rule without it"
    #expect(found.notices.map { $0.drop { $0 != " " }.dropFirst() } == [message[...]])
    #expect(
      found.outcome.objects[0].value["spec"]?["rules"] == [
        [
          "matches": [["path": ["type": "Exact", "value": "/b"]]],
          "backendRefs": [["name": "reviews", "port": 9080]],
        ]
      ]
    )
  }

  @Test(
    "what a HTTPRoute cannot do with requests is told",
    arguments: [
      (
        "fault: {abort: {httpStatus: 500}}",
        "a HTTPRoute injects no faults, and this one is left out; keep a VirtualService for it"
      ),
      (
        "retries: {attempts: 3}",
        "the standard HTTPRoute has no retries, and these are left out; write them for the implementation, if it "
          + "has its own"
      ),
      (
        "rewrite: {uriRegexRewrite: {match: a, rewrite: b}}",
        "a HTTPRoute rewrites no path by a pattern, and this one is left out; write replacePrefixMatch or "
          + "replaceFullPath if "
          + "one of them says it"
      ),
      (
        "timeout: 1500us",
        "a HTTPRoute has no timeout as long or as fine as 1500us, and it is left out; round it to milliseconds"
      ),
      (
        "corsPolicy: {allowOrigins: [{regex: a+}], unmatchedPreflights: IGNORE}",
        "a HTTPRoute names origins by text and '*', and this one is left out; write the origins that it stands for"
      ),
    ]
  )
  func actions(field: String, message: String) {
    let found = Self.converted(Self.virtualService("{route: [{destination: {host: reviews}}], \(field)}"))
    #expect(found.notices.map { $0.drop { $0 != " " }.dropFirst() } == [message[...]])
    #expect(found.outcome.objects.count == 1)
  }

  @Test("subsets become Services of their own, and prefixes whole segments; both are told")
  func changes() {
    let found = Self.converted(
      Self.virtualService("{match: [{uri: {prefix: /a}}], route: [{destination: {host: reviews, subset: v1}}]}")
    )
    #expect(
      found.notices == [
        "6:26: a HTTPRoute compares whole segments: /a takes /a/ and what is below it, but not /ax; check that this is "
          + "what was meant",
        "6:87: a HTTPRoute has no subsets: it sends to a Service reviews-v1 in place of v1; make that Service, "
          + "with the "
          + "subset's labels in its selector",
      ]
    )
  }

  @Test(
    "a rule that the Gateway API tries before one above it is told, unless no request fits both",
    arguments: [
      ("/a", "/a/b", true), ("/a", "/b", false),
    ]
  )
  func order(first: String, second: String, isTold: Bool) {
    func rule(_ path: String) -> String {
      "{match: [{uri: {exact: \(path)}}, {uri: {prefix: \(path)/}}], route: [{destination: {host: reviews}}]}"
    }
    let found = Self.converted(Self.virtualService("\(rule(first)), \(rule(second))"))
    let told = found.notices.filter { $0.contains("tries this rule before one above it") }
    #expect(told.count == (isTold ? 1 : 0))
  }

  @Test("more rules than a HTTPRoute holds become several")
  func manyRules() {
    let rules = (1...20).map { "{match: [{uri: {exact: /\($0)}}], route: [{destination: {host: reviews}}]}" }
    let found = Self.converted(Self.virtualService(rules.joined(separator: ", ")))
    #expect(found.outcome.objects.map(\.name) == ["reviews", "reviews-2"])
    #expect(found.outcome.objects.map { $0.value["spec"]?["rules"]?.items.count } == [16, 4])
  }

  @Test(
    "what no HTTPRoute serves stays as it is",
    arguments: [
      ("hosts: [api.example.com]", 2), ("hosts: [reviews]\n  exportTo: [\".\"]", 1),
    ]
  )
  func parents(head: String, notices: Int) throws {
    let text = Self.virtualService("{route: [{destination: {host: reviews}}]}", head)
    let found = Self.converted(text)
    #expect(found.notices.count == notices)
    #expect(try (found.text == text) == head.contains("example.com"))
  }

  @Test("a HTTPRoute of a Gateway and of a Service becomes two VirtualServices, what cannot be said is told")
  func parentsOfBothKinds() throws {
    let found = ConvertedManifests(
      """
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata: {name: shop}
      spec:
        parentRefs: [{name: edge, sectionName: https}, {kind: Service, group: "", name: shop}]
        hostnames: [shop.example.com]
        rules:
        - filters: [{type: ExtensionRef, extensionRef: {group: a.b, kind: C, name: d}}]
          backendRefs: [{name: web, port: 80, weight: 1}, {name: api, port: 80, weight: 2}]
          timeouts: {request: 10s, backendRequest: 2s}

      """,
      ConversionSettings(target: .virtualService)
    )
    #expect(found.outcome.objects.map { $0.value["spec"]?["hosts"] } == [["shop.example.com"], ["shop"]])
    #expect(found.outcome.objects.map(\.name) == ["shop", "shop-mesh"])
    #expect(
      found.outcome.objects[0].value["spec"]?["http"]?.items[0]["route"]?.items.map { $0["weight"] } == [33, 67]
    )
    #expect(
      found.notices == [
        "5:23: a VirtualService is served by a Gateway of Istio, and edge is one of the Gateway API; write a "
          + "Gateway of "
          + "networking.istio.io with that name",
        "5:42: a VirtualService is bound to a whole Gateway, not to its listener https; add a match on the port, "
          + "or make a "
          + "Gateway with that listener alone",
        "8:16: a VirtualService has no counterpart of the filter ExtensionRef here, and it is left out; say it "
          + "in another "
          + "rule, or in an EnvoyFilter",
        "9:18: the weights are no whole percentages and become 33 and 67; check the shares",
        "10:46: a VirtualService without retries has one timeout, and 2s becomes that of the whole request; "
          + "write retries "
          + "with a perTryTimeout if both were meant",
      ]
    )
  }

  @Test(
    "lengths of time have the form of the Gateway API",
    arguments: [
      ("1500ms", "1s500ms"), ("90s", "1m30s"), ("0s", "0s"), ("180.000s", "3m"), ("1us", nil), ("x", nil), ("-1s", nil),
      ("1000000h", nil),
    ] as [(String, String?)]
  )
  func durations(text: String, expected: String?) {
    #expect(GatewayDuration.text(text) == expected)
  }
}
