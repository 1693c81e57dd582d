import Analysis
import Testing

@Suite("LegacyServiceForm")
struct LegacyServiceFormTests {
  @Test(
    "wants services by name or as whole hosts",
    arguments: [
      (
        "destination: {name: reviews}",
        []
      ),
      (
        "destination: {service: reviews.example.com}",
        []
      ),
      (
        "destination: {namespace: prod}",
        [
          "IST0106 error 1:98 the reference names no service: write name or service"
        ]
      ),
      (
        "destination: {service: a.com, namespace: prod, domain: b.com}",
        [
          "IST0106 error 1:126 service is the whole host 'a.com' already: leave this out",
          "IST0106 error 1:140 service is the whole host 'a.com' already: leave this out",
        ]
      ),
      (
        "destination: {name: a.b}",
        [
          "IST0106 error 1:105 'a.b' is no label: write at most 63 letters, digits and '-'"
        ]
      ),
      (
        "destination: {name: reviews, labels: {version: v1}}",
        [
          "IST0106 error 1:122 the destination of a RouteRule has no labels: write them below route"
        ]
      ),
      (
        "destination: {name: reviews}, match: {source: {labels: {app: a}}}",
        []
      ),
    ] as [(String, [String])]
  )
  func findings(part: String, expected: [String]) {
    let text = """
      {apiVersion: config.istio.io/v1alpha2, kind: RouteRule, metadata: {name: x}, spec: {\(part)}}
      """
    #expect(FindingText.findings(in: text, only: [.schemaValidationError, .schemaWarning]) == expected)
  }
}
