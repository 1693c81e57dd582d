import HTTP
import Testing

@Suite("The environment's proxies are those that Go's programs take")
struct ProxyEnvironmentTests {
  @Test(
    "NO_PROXY is read element by element",
    arguments: [
      ("", "https://k.example", false),
      ("", "https://localhost:1", true),
      ("", "https://127.9.9.9", true),
      ("", "https://[::1]", true),
      ("*", "https://k.example", true),
      ("example", "https://k.example", true),
      ("k.example", "https://K.Example.", true),
      (".example", "https://example", false),
      ("*.example", "https://k.example", true),
      ("ample", "https://k.example", false),
      ("k.example:6443", "https://k.example:6443", true),
      ("k.example:6443", "https://k.example", false),
      ("k.example:443", "https://k.example", true),
      ("10.1.2.3", "https://10.1.2.3", true),
      ("10.1.2.3:1", "https://10.1.2.3:2", false),
      ("10.0.0.0/9", "https://10.127.0.1", true),
      ("10.0.0.0/9", "https://10.128.0.1", false),
      ("fd00::/8", "https://[fdab::1]", true),
      ("[fd00::1]:5", "https://[fd00::1]:5", true),
      ("10.0.0.0/33, x/y ,, k.example", "https://k.example", true),
    ]
  )
  func bypass(list: String, url: String, expected: Bool) throws {
    #expect(ProxyBypass(list).contains(try HTTPURL(parsing: url)) == expected)
  }

  @Test("each scheme has its variable, in capitals before small letters")
  func variables() throws {
    let values = ["HTTP_PROXY": "p:1", "http_proxy": "q:1", "https_proxy": "socks5://s", "NO_PROXY": "none.example"]
    let settings = ProxySettings.environment(ProxyEnvironment { values[$0] })
    #expect(settings.proxy(for: try HTTPURL(parsing: "http://k.example")) == "http://p:1")
    #expect(settings.proxy(for: try HTTPURL(parsing: "https://k.example")) == "socks5://s")
    #expect(settings.proxy(for: try HTTPURL(parsing: "https://none.example")) == nil)
    #expect(ProxySettings.direct.proxy(for: try HTTPURL(parsing: "http://k.example")) == nil)
  }
}
