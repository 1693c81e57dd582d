import HTTP
import Testing

@Suite("URLs are read, made and written")
struct HTTPURLTests {
  @Test(
    "a URL is taken apart and written again",
    arguments: [
      ("https://k.example", "k.example", 443, "https://k.example/"),
      ("https://k.example:6443/", "k.example", 6443, "https://k.example:6443/"),
      ("http://127.0.0.1:15000/config_dump?a=1&b", "127.0.0.1", 15000, "http://127.0.0.1:15000/config_dump?a=1&b"),
      ("HTTPS://[::1]:8443/a%20b#fragment", "::1", 8443, "https://[::1]:8443/a%20b"),
      ("http://k.example:80/x", "k.example", 80, "http://k.example/x"),
      ("http://k.example?x", "k.example", 80, "http://k.example/?x"),
      ("http://bücher.example/", "bücher.example", 80, "http://bücher.example/"),
    ] as [(String, String, UInt16, String)]
  )
  func parsing(text: String, host: String, port: UInt16, written: String) throws {
    let url = try HTTPURL(parsing: text)
    #expect(url.host == host)
    #expect(url.effectivePort == port)
    #expect(url.description == written)
  }

  @Test(
    "what is no usable URL is refused with its reason, and never repeated",
    arguments: [
      ("", "it does not begin with http:// or https://"),
      ("k.example:6443", "it does not begin with http:// or https://"),
      ("ftp://k.example", "its scheme is neither http nor https"),
      ("https://", "its host is not a name"),
      ("https://user:secret@k.example", "it holds a user name"),
      ("https://k.example:65536", "its port is not a number up to 65535"),
      ("https://k.example:+1", "its port is not a number up to 65535"),
      ("https://[::1", "a bracket of its host is not closed"),
      ("https://[::1]x", "its port is not a number"),
      ("https://k.example/a b", "it holds white space or control characters"),
      ("https://k.example/\r\nX: y", "it holds white space or control characters"),
      ("https://a%00b/", "its host is not a name"),
    ]
  )
  func refusals(text: String, reason: String) {
    #expect(throws: HTTPError.invalidURL(reason)) { try HTTPURL(parsing: text) }
  }

  @Test("a server of a kubeconfig needs no scheme")
  func assumedScheme() throws {
    #expect(try HTTPURL(parsing: "k.example:6443", assumingHTTPS: true).description == "https://k.example:6443/")
  }

  @Test("segments and parameters are escaped so that each stays one")
  func building() throws {
    let url = try HTTPURL(parsing: "https://k.example/base/?old")
      .appending("api", "a/b?c#d", "..", "é%")
      .appending([.init("labelSelector", "app=x,y in (a+b)"), .init("watch", "1")])
    #expect(
      url.description == "https://k.example/base/api/a%2Fb%3Fc%23d/%2E%2E/%C3%A9%25"
        + "?labelSelector=app%3Dx,y%20in%20%28a%2Bb%29&watch=1"
    )
  }

  @Test(
    "a reference is read from the URL that it came from",
    arguments: [
      ("/b?x", "https://k.example:1/b?x"), ("?x", "https://k.example:1/a?x"),
      ("//other/b", "https://other/b"), ("http://other/b", "http://other/b"),
    ]
  )
  func resolving(reference: String, expected: String) throws {
    #expect(try HTTPURL(parsing: "https://k.example:1/a?q").resolving(reference).description == expected)
  }
}
