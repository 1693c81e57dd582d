import Analysis
import Testing

@Suite("SidecarHosts")
struct SidecarHostsTests {
  @Test(
    "wants hosts with a namespace, each once",
    arguments: [
      (
        "./*, istio-system/*, \"~/*\"",
        []
      ),
      (
        "",
        [
          "IST0106 error 1:98 the listener knows no host: write one, such as ./* or */*"
        ]
      ),
      (
        "reviews",
        [
          "IST0106 error 1:99 the host 'reviews' has no namespace; write namespace/host, such as ./* or prod/*"
        ]
      ),
      (
        "./short",
        [
          "IST0106 error 1:99 the host './short' is a short name; write it in full, such as short.default.svc.cluster.local"
        ]
      ),
      (
        "\"*/*\", ./a.com",
        [
          "IST0133 warning 1:99 '*/*' is every host: leave the others out"
        ]
      ),
      (
        "./a.com, default/a.com",
        [
          "IST0133 warning 1:108 another host of the list covers or repeats 'default/a.com': keep one"
        ]
      ),
      (
        "./a.com, ./*",
        [
          "IST0133 warning 1:108 another host of the list covers or repeats './*': keep one"
        ]
      ),
      (
        "prod/*a.com",
        [
          "IST0106 error 1:99 the host 'prod/*a.com' has a wildcard for a part of a name; write '*.' and a domain"
        ]
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: networking.istio.io/v1, kind: Sidecar, metadata: {name: x}, spec: {egress: [{hosts: [\(part)]}]}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
