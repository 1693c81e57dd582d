import ProxyConfig
import TestSupport
import Testing

@Suite("A real Envoy does to a request what its rule says", .requires(.envoy), .requires(.python), .requires(.openssl))
struct ActionBehaviourTests {
  @Test("it is rewritten, redirected, answered, given headers, failed, tried again, and ended in time")
  func actions() throws {
    let upstreams = try Upstreams.shared.get()
    let rows = Self.rewrites + Self.headers + Self.redirects + Self.responses + Self.failures + Self.origins
    try RunningEnvoy.with(EchoMesh.text(upstreams, rows: rows)) { (envoy) throws in
      let failures = try BehaviourRow.failures(rows, in: envoy)
      #expect(failures == [])
    }
  }

  private static let toA = EchoMesh.toA

  private static let rewrites = [
    BehaviourRow(
      "rewrite-prefix",
      "- {match: [{uri: {prefix: /old}}], rewrite: {uri: /new}, \(toA)}",
      [(Ask("/old/x?q=1"), "200 a GET /new/x?q=1 host=rewrite-prefix.test"), (Ask("/other"), "404")]
    ),
    BehaviourRow(
      "rewrite-exact",
      "- {match: [{uri: {exact: /old}}], rewrite: {uri: /new}, \(toA)}",
      [(Ask("/old?q=1"), "200 a GET /new?q=1 host=rewrite-exact.test")]
    ),
    BehaviourRow(
      "rewrite-all",
      "- {rewrite: {uri: /new/}, \(toA)}",
      [(Ask("/x"), "200 a GET /new/x host=rewrite-all.test")]
    ),
    BehaviourRow(
      "rewrite-regex",
      #"- {rewrite: {uriRegexRewrite: {match: "^/u/([0-9]+)/(.*)$", rewrite: "/\\2/of/\\1"}}, \#(toA)}"#,
      [
        (Ask("/u/7/cart"), "200 a GET /cart/of/7 host=rewrite-regex.test"),
        (Ask("/u/x/cart"), "200 a GET /u/x/cart host=rewrite-regex.test"),
      ]
    ),
    BehaviourRow(
      "rewrite-host",
      "- {rewrite: {authority: new.example}, \(toA)}",
      [(Ask("/x"), "200 a GET /x host=new.example")]
    ),
    BehaviourRow(
      "rewrite-both",
      "- {match: [{uri: {prefix: /a}}], rewrite: {uri: /b, authority: new.example}, \(toA)}",
      [(Ask("/a"), "200 a GET /b host=new.example")]
    ),
  ]

  private static let headers = [
    BehaviourRow(
      "request-headers",
      "- {headers: {request: {set: {t-set: new}, add: {t-add: more}, remove: [t-gone]}}, \(toA)}",
      [
        (
          Ask("/", ["t-set: old", "t-add: one", "t-gone: x"]),
          "200 a GET / host=request-headers.test t-add=one t-add=more t-set=new"
        )
      ]
    ),
    BehaviourRow(
      "response-headers",
      "- {headers: {response: {set: {t-set: new}, add: {t-add: more}, remove: [t-upstream]}}, \(toA)}",
      [
        (
          Ask("/", shows: ["t-set", "t-add", "t-upstream"]), "200 new more  a GET / host=response-headers.test"
        )
      ]
    ),
    BehaviourRow(
      "destination-headers",
      """
      - headers: {request: {set: {t-x: route, t-y: route}}}
        route: [{destination: {host: echo, subset: a}, headers: {request: {set: {t-x: destination}}}}]
      """,
      [(Ask("/"), "200 a GET / host=destination-headers.test t-x=destination t-y=route")]
    ),
    BehaviourRow(
      "weighted-headers",
      """
      - headers: {request: {set: {t-y: route}}}
        route:
          - {destination: {host: echo, subset: a}, weight: 100, headers: {request: {set: {t-x: a}}, response: {set: {t-z: a}}}}
          - {destination: {host: echo, subset: b}, weight: 0, headers: {request: {set: {t-x: b}}}}
      """,
      [(Ask("/", shows: ["t-z"]), "200 a a GET / host=weighted-headers.test t-x=a t-y=route")]
    ),
    BehaviourRow(
      "header-host",
      "- {headers: {request: {set: {Host: set.example}}}, \(toA)}",
      [(Ask("/"), "200 a GET / host=set.example")]
    ),
    BehaviourRow(
      "destination-host",
      "- {route: [{destination: {host: echo, subset: a}, headers: {request: {set: {host: set.example}}}}]}",
      [(Ask("/"), "200 a GET / host=set.example")]
    ),
    BehaviourRow(
      "rewrite-before-header",
      "- {rewrite: {authority: first.example}, headers: {request: {set: {host: set.example}}}, \(toA)}",
      [(Ask("/"), "200 a GET / host=first.example")]
    ),
  ]

  /// A redirect, the path that is asked for, and the answer.
  private static func redirect(_ name: String, _ redirect: String, _ path: String, _ answer: String) -> BehaviourRow {
    BehaviourRow("redirect-\(name)", "- {redirect: {\(redirect)}}", [(Ask(path, shows: ["location"]), answer)])
  }

  private static let redirects = [
    redirect("uri", "uri: /new", "/old?q=1", "301 http://redirect-uri.test/new?q=1"),
    redirect("host", "authority: new.example", "/old?q=1", "301 http://new.example/old?q=1"),
    redirect("scheme", "scheme: https", "/x", "301 https://redirect-scheme.test/x"),
    redirect("port", "port: 8443", "/x", "301 http://redirect-port.test:8443/x"),
    redirect("request-port", "derivePort: FROM_REQUEST_PORT", "/x", "301 http://redirect-request-port.test/x"),
    redirect("default-port", "scheme: https, port: 443", "/x", "301 https://redirect-default-port.test/x"),
    redirect("301", "redirectCode: 301", "/", "301 http://redirect-301.test/"),
    redirect("302", "redirectCode: 302", "/", "302 http://redirect-302.test/"),
    redirect("303", "redirectCode: 303", "/", "303 http://redirect-303.test/"),
    redirect("307", "redirectCode: 307", "/", "307 http://redirect-307.test/"),
    redirect("308", "redirectCode: 308, uri: /n, authority: n.example", "/", "308 http://n.example/n"),
    // Nothing is left of a rule whose code is none, and so nobody knows the host.
    redirect("999", "redirectCode: 999", "/", "502"),
  ]

  private static let responses = [
    BehaviourRow("response-status", "- {directResponse: {status: 418}}", [(Ask("/"), "418")]),
    BehaviourRow(
      "response-text",
      "- {directResponse: {status: 503, body: {string: \"a \\\"b\\\" %\"}}}",
      [(Ask("/"), "503 a \"b\" %")]
    ),
    BehaviourRow("response-bytes", "- {directResponse: {status: 200, body: {bytes: aGk=}}}", [(Ask("/"), "200 hi")]),
    BehaviourRow(
      "response-headers-too",
      "- {directResponse: {status: 200}, headers: {response: {set: {t-x: here}}}}",
      [(Ask("/", shows: ["t-x"]), "200 here")]
    ),
  ]

  private static let failures = [
    BehaviourRow(
      "abort",
      "- {fault: {abort: {httpStatus: 555, percentage: {value: 100}}}, \(toA)}",
      [(Ask("/"), "555 fault filter abort")]
    ),
    BehaviourRow(
      "abort-never",
      "- {fault: {abort: {httpStatus: 555, percentage: {value: 0}}}, \(toA)}",
      [(Ask("/"), "200 a GET / host=abort-never.test")]
    ),
    BehaviourRow(
      "abort-grpc",
      "- {fault: {abort: {grpcStatus: NOT_FOUND, percentage: {value: 100}}}, \(toA)}",
      [(Ask("/", ["content-type: application/grpc"], method: "POST", shows: ["grpc-status"]), "200 5")]
    ),
    BehaviourRow(
      "abort-redirect",
      "- {fault: {abort: {httpStatus: 555, percentage: {value: 100}}}, redirect: {uri: /new}}",
      [(Ask("/"), "555 fault filter abort")]
    ),
    BehaviourRow(
      "timeout",
      "- {timeout: 200ms, retries: {attempts: 0}, \(toA)}",
      [
        (Ask("/", ["ask-pause: 30"]), "504 upstream request timeout"), (Ask("/"), "200 a GET / host=timeout.test"),
      ]
    ),
    BehaviourRow(
      "timeout-none",
      "- {retries: {attempts: 0}, \(toA)}",
      [(Ask("/", ["ask-pause: 0.3"]), "200 a GET / host=timeout-none.test")]
    ),
    BehaviourRow(
      "retry-5xx",
      "- {retries: {attempts: 3, retryOn: 5xx, backoff: 1ms}, \(toA)}",
      [
        (Ask("/retry-5xx/enough", ["ask-failures: 3"]), "200 a GET /retry-5xx/enough host=retry-5xx.test"),
        (Ask("/retry-5xx/few", ["ask-failures: 4"]), "503 a GET /retry-5xx/few host=retry-5xx.test"),
      ]
    ),
    BehaviourRow(
      "retry-codes",
      "- {retries: {attempts: 1, retryOn: \"503\", backoff: 1ms}, \(toA)}",
      [
        (Ask("/retry-codes/yes", ["ask-failures: 1"]), "200 a GET /retry-codes/yes host=retry-codes.test")
      ]
    ),
    BehaviourRow(
      "retry-other-codes",
      "- {retries: {attempts: 1, retryOn: \"502, connect-failure\", backoff: 1ms}, \(toA)}",
      [(Ask("/retry-other", ["ask-failures: 1"]), "503 a GET /retry-other host=retry-other-codes.test")]
    ),
    BehaviourRow(
      "retry-never",
      "- {retries: {attempts: 0}, \(toA)}",
      [(Ask("/retry-never", ["ask-failures: 1"]), "503 a GET /retry-never host=retry-never.test")]
    ),
    BehaviourRow(
      "retry-default",
      "- {\(toA)}",
      [(Ask("/retry-default", ["ask-failures: 1"]), "503 a GET /retry-default host=retry-default.test")]
    ),
    BehaviourRow(
      "retry-per-try",
      "- {retries: {attempts: 1, perTryTimeout: 200ms, retryOn: 5xx, backoff: 1ms}, \(toA)}",
      [(Ask("/", ["ask-pause: 30"]), "504 upstream request timeout")]
    ),
  ]

  private static let preflight = ["Access-Control-Request-Method: GET"]
  private static let shown = [
    "access-control-allow-origin", "access-control-allow-methods", "access-control-allow-headers",
    "access-control-max-age", "access-control-allow-credentials",
  ]

  private static func preflight(_ origin: String) -> Ask {
    Ask("/", preflight + ["Origin: \(origin)"], method: "OPTIONS", shows: shown)
  }

  private static let origins = [
    BehaviourRow(
      "cors",
      """
      - corsPolicy:
          allowOrigins: [{exact: "https://a.example"}, {prefix: "https://b."}, {regex: "https://c[0-9]"}]
          allowMethods: [GET, PUT]
          allowHeaders: [t-one, t-two]
          exposeHeaders: [t-three]
          maxAge: 1h
          allowCredentials: true
        \(toA)
      """,
      [
        (preflight("https://a.example"), "200 https://a.example GET,PUT t-one,t-two 3600 true"),
        (preflight("https://b.any"), "200 https://b.any GET,PUT t-one,t-two 3600 true"),
        (preflight("https://c7"), "200 https://c7 GET,PUT t-one,t-two 3600 true"),
        (preflight("https://c7.example"), "200      a OPTIONS / host=cors.test"),
        (
          Ask("/", ["Origin: https://a.example"], shows: ["access-control-expose-headers"]),
          "200 t-three a GET / host=cors.test"
        ),
      ]
    ),
    BehaviourRow(
      "cors-ignore",
      "- {corsPolicy: {allowOrigins: [{exact: \"https://a\"}], unmatchedPreflights: IGNORE}, \(toA)}",
      [(preflight("https://other"), "200")]
    ),
  ]
}
