import Analysis
import Testing

@Suite("AuthorizationNeverMatches")
struct AuthorizationNeverMatchesTests {
  @Test("tells methods in small letters, paths without a slash, wildcards within, and SPIFFE's scheme")
  func finds() {
    let text = """
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: p
      spec:
        rules:
        - from:
          - source: {principals: ["spiffe://td/ns/a/sa/b", sleep]}
          to:
          - operation: {methods: [get], paths: [api, "/a/*/b"], hosts: ["*.a.*"]}
      """
    #expect(
      FindingText.findings(in: text, only: [.ruleNeverMatches]) == [
        "MSH0307 warning 8:29 no caller has the principal 'spiffe://td/ns/a/sa/b': principals are written without spiffe://",
        "MSH0307 warning 8:54 no caller has the principal 'sleep': write cluster.local/ns/NAMESPACE/sa/sleep",
        "MSH0307 warning 10:29 no request has the method 'get': methods are in capitals, write GET",
        "MSH0307 warning 10:43 no request has the path 'api': paths begin with a slash, write /api",
        "MSH0307 warning 10:48 '/a/*/b' matches only itself: a '*' is a wildcard at the start or the end, and only once",
        "MSH0307 warning 10:67 '*.a.*' matches only itself: a '*' is a wildcard at the start or the end, and only once",
      ]
    )
  }

  @Test("leaves wildcards at one end, templates and whole principals alone")
  func leaves() {
    let text = """
      apiVersion: security.istio.io/v1
      kind: AuthorizationPolicy
      metadata:
        name: p
      spec:
        rules:
        - from:
          - source: {principals: ["*", "td/ns/a/sa/b", "*/sa/b"]}
          to:
          - operation: {methods: [GET], paths: [/api, "/a/*", "*/b", "/a/{*}/b/{**}"], hosts: ["*.a"]}
      """
    #expect(
      FindingText.findings(in: text, only: [.ruleNeverMatches]) == []
    )
  }
}
