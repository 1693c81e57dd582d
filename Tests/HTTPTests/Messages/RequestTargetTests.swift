import Testing

@testable import HTTP

@Suite("A path with a query as people write it")
struct RequestTargetTests {
  @Test(
    "is taken apart, and its escapes are read",
    arguments: [
      ("certs", ["certs"], []),
      ("/stats//prometheus", ["stats", "prometheus"], []),
      ("config_dump?include_eds&mask=a,b", ["config_dump"], [("include_eds", ""), ("mask", "a,b")]),
      ("stats?filter=a%7Cb=c%2", ["stats"], [("filter", "a|b=c%2")]),
      ("a%2fb/%zz?x=?", ["a/b", "%zz"], [("x", "?")]),
      ("?", [], []),
    ] as [(String, [String], [(String, String)])]
  )
  func parts(text: String, segments: [String], parameters: [(String, String)]) {
    let target = RequestTarget(text)
    #expect(target.segments == segments)
    #expect(target.parameters == parameters.map { HTTPURL.Parameter($0.0, $0.1) })
  }

  @Test("a percent sign at the end stands for itself", arguments: ["%", "a%", "a%4"])
  func ends(text: String) {
    #expect(RequestTarget(text).segments == [text])
  }
}
