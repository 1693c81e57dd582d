import ProxyConfig
import Testing

@testable import ProxyConfig

@Suite("Requests as a proxy reads them")
struct RequestReadingTests {
  @Test(
    "a path is made regular as Envoy 1.40 does it",
    arguments: [
      ("/", "/"), ("/a/../b", "/b"), ("/a/./b", "/a/b"), ("/../..", "/"), ("/a//b", "/a//b"), ("//a", "//a"),
      ("/a%2fb", "/a%2fb"), ("/a\\b", "/a/b"), ("/%41%62", "/Ab"), ("/%7Ea~%2d-%5F", "/~a~--_"), ("/a%20b", "/a%20b"),
      ("/a%zz", "/a%zz"), ("/a%", "/a%"), ("/a/%2e%2e/b", "/b"), ("/a/b/..", "/a/"), ("/a/b/.", "/a/b/"),
      ("/a|b{c}\"<>`^", "/a%7Cb%7Bc%7D%22%3C%3E%60%5E"), ("/a[b]';,@:=+$!*()&", "/a[b]';,@:=+$!*()&"),
      ("/a?x=/../y|", "/a?x=/../y|"), ("/a/..?x", "/?x"), ("/...", "/..."), ("/a/..b", "/a/..b"), ("/%2e", "/"),
      ("/a///b/", "/a///b/"), ("/%25", "/%25"), ("/%2541", "/%2541"), ("/%+1%-1", "/%+1%-1"), ("/a%0ab", "/a%0ab"),
    ]
  )
  func base(path: String, regular: String) { #expect(PathNormalization.base.normalized(path) == regular) }

  @Test(
    "slashes are merged and unescaped where the mesh asks for it",
    arguments: [
      ("/a//b/?c//d", "/a//b/?c//d", "/a/b/?c//d", "/a/b/?c//d"), ("/a%2Fb%5cc", "/a%2Fb%5cc", "/a%2Fb%5cc", "/a/b/c"),
      ("/a%2f../b", "/a%2f../b", "/a%2f../b", "/b"), ("//a", "//a", "/a", "/a"),
    ]
  )
  func slashes(path: String, none: String, merged: String, unescaped: String) {
    #expect(PathNormalization.none.normalized(path) == none)
    #expect(PathNormalization.mergeSlashes.normalized(path) == merged)
    #expect(PathNormalization.decodeAndMergeSlashes.normalized(path) == unescaped)
  }

  @Test(
    "what Envoy answers with 400 has no regular form",
    arguments: ["", "a", "*", "/a b", "/ä", "/a%00b", "/a#b", "/a?b#c"]
  )
  func refused(path: String) { #expect(PathNormalization.base.normalized(path) == nil) }

  @Test(
    "a URL is read",
    arguments: [
      ("http://reviews:9080/v1/x?q=1#top", false, "reviews:9080", "reviews", 9080, "/v1/x?q=1"),
      ("https://a.test", true, "a.test", "a.test", 443, "/"), ("HTTP://A.test?q", false, "A.test", "A.test", 80, "/?q"),
      ("reviews:9080", false, "reviews:9080", "reviews", 9080, "/"),
      ("http://[fd00::5]:80/", false, "[fd00::5]:80", "fd00::5", 80, "/"),
      ("http://[::1]/x", false, "[::1]", "::1", 80, "/x"),
    ]
  )
  func address(text: String, isEncrypted: Bool, authority: String, host: String, port: Int, target: String) throws {
    let url = try #require(RequestURL(text))
    #expect(url.isEncrypted == isEncrypted)
    #expect([url.authority, url.host, url.target] == [authority, host, target])
    #expect(url.port == port)
  }

  @Test(
    "what is no URL of HTTP is refused",
    arguments: [
      "", "http://", "ftp://a/", "http://a:0/", "http://a:65536/", "http://a:b/", "http://a b/", "http://a/\u{1B}",
      "http://a/ä", "http://[::1/", "http://[x]/", "/a", "http://a@b/",
    ]
  )
  func noAddress(text: String) { #expect(RequestURL(text) == nil) }

  @Test("values of one header are looked at one by one, or joined where Envoy has a place for the header")
  func headers() {
    let lines = [("X-A", "1"), ("x-a", ""), ("x-a", "2"), ("User-Agent", "b"), ("user-agent", ""), ("user-agent", "c")]
    let headers = lines.map { RouteRequest.Header(name: $0.0, value: $0.1) }
    let request = RouteRequest(method: "PUT", authority: "h:1", target: "/p?q=1&q=2&e&=x", headers: headers)
    #expect(request.values(of: "x-A") == ["1", "", "2"])
    #expect(request.values(of: "user-agent") == ["b,c"])
    #expect(request.values(of: "none") == [])
    #expect(
      [":method", ":authority", "host", ":path", ":scheme"].map { request.value(of: $0) } == [
        "PUT", "h:1", "h:1", "/p?q=1&q=2&e&=x", "http",
      ]
    )
    #expect(["q", "e", "none"].map { request.parameter($0) } == ["1", "", nil])
  }
}
