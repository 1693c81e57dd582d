import Testing

@testable import ProxyConfig

@Suite("The files of route configurations")
struct RouteFileTests {
  @Test(
    "names lead nowhere else, and different ones stay different",
    arguments: [
      ("http_proxy", "http_proxy.json"),
      ("http.80", "http.80.json"),
      ("https.443.web/../../x.gw.ns", "https.443.web%2F..%2F..%2Fx.gw.ns.json"),
      ("..", "%2E..json"),
      ("a%2F", "a%252F.json"),
      ("Ü", "%C3%9C.json"),
      ("", ".json"),
    ]
  )
  func names(name: String, expected: String) {
    #expect(RouteFile.name(of: name) == expected)
  }

  @Test("long names are cut and told apart by a digest")
  func long() {
    let one = RouteFile.name(of: String(repeating: "a", count: 300))
    let other = RouteFile.name(of: String(repeating: "a", count: 301))
    #expect(one.utf8.count == 165)
    #expect(one != other)
  }
}
