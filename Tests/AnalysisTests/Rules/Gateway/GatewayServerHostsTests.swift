import Analysis
import Testing

@Suite("GatewayServerHosts")
struct GatewayServerHostsTests {
  @Test(
    "wants whole names, with or without a namespace before them",
    arguments: [
      (
        "\"*\"",
        []
      ),
      (
        "a.com, \"*.b.com\", ./c.com, \"*/d.com\", prod/e.com, 10.0.0.1",
        []
      ),
      (
        "",
        [
          "IST0106 error 1:147 the server answers for no host: write one, or \"*\" for all"
        ]
      ),
      (
        "short",
        [
          "IST0106 error 1:148 the host 'short' is a short name; write it in full, such as short.default.svc.cluster.local"
        ]
      ),
      (
        "\"*a.com\"",
        [
          "IST0106 error 1:148 the host '*a.com' has a wildcard for a part of a name; write '*.' and a domain"
        ]
      ),
      (
        "/a.com",
        [
          "IST0106 error 1:148 the host '/a.com' needs a namespace and a host around its '/'"
        ]
      ),
      (
        "prod/",
        [
          "IST0106 error 1:148 the host 'prod/' needs a namespace and a host around its '/'"
        ]
      ),
      (
        "a_b/c.com",
        [
          "IST0106 error 1:148 the host 'a_b/c.com' names no namespace before its '/'; write '.', '*' or a namespace"
        ]
      ),
      (
        "~/a.com",
        [
          "IST0106 error 1:148 the host '~/a.com' names no namespace before its '/'; write '.', '*' or a namespace"
        ]
      ),
      (
        "a_b.com",
        [
          "IST0106 error 1:148 the host 'a_b.com' has the part 'a_b'; use at most 63 letters, digits and '-', with a letter or digit at both ends"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: Gateway, metadata: {name: x}, spec: {servers: [{port: {number: 80, name: http, protocol: HTTP}, hosts: [\(part)]}]}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
