import HTTP
import TestSupport
import Testing

@Suite("Proxies are gone through", .requires(.python), .requires(.openssl))
struct ProxyTests {
  let server: PythonServer

  init() throws { server = try PythonServer.shared() }

  /// Asks for a host that only the proxies know.
  private func send(_ proxy: ProxySettings, host: String = "mesh.test") async throws -> Response {
    let settings = TransportSettings(route: .network(proxy), tls: try server.trusting())
    return try await CurlTransport(settings).send(Request(.get, try HTTPURL(parsing: "https://\(host)/x")))
  }

  @Test("a tunnel leads through an HTTP proxy, with its password")
  func connect() async throws {
    let response = try await send(.fixed(url: "http://user:word@127.0.0.1:\(try server.port("http"))"))
    #expect(response.status == 200)
    #expect(response.headers["x-host"] == "mesh.test")
    #expect(response.headers["x-proxy"] == nil)
  }

  @Test("a SOCKS5 proxy resolves the name", arguments: ["socks5", "socks5h"])
  func socks(scheme: String) async throws {
    let proxy = ProxySettings.fixed(url: "\(scheme)://127.0.0.1:\(try server.port("socks"))")
    #expect(try await send(proxy).headers["x-path"] == "/x")
  }

  @Test("the environment's proxy is taken for hosts that are not excepted")
  func environment() async throws {
    let proxy = "127.0.0.1:\(try server.port("http"))"
    let variables = ["HTTPS_PROXY": "user:word@\(proxy)", "NO_PROXY": "direct.test"]
    let settings = ProxySettings.environment(ProxyEnvironment { variables[$0] })
    #expect(try await send(settings).status == 200)
    await #expect(throws: HTTPError.nameResolution(host: "direct.test")) {
      try await send(settings, host: "direct.test")
    }
  }

  @Test("a proxy that refuses gives its status")
  func refusals() async throws {
    let address = "127.0.0.1:\(try server.port("http"))"
    await #expect(throws: HTTPError.proxy(.status(407))) { try await send(.fixed(url: "http://\(address)")) }
    await #expect(throws: HTTPError.proxy(.status(502))) {
      try await send(.fixed(url: "http://user:word@\(address)"), host: "mesh.example")
    }
  }

  @Test("a proxy that cannot be reached is named as the culprit")
  func unreachable() async throws {
    await #expect(throws: HTTPError.proxy(.nameResolution)) { try await send(.fixed(url: "http://proxy.invalid:1")) }
    await #expect(
      throws: HTTPError.invalidRequest(
        "the proxy's URL does not begin with http://, https://, socks5://, socks5h://"
      )
    ) { try await send(.fixed(url: "ftp://x")) }
    for proxy in ["http://127.0.0.1:1", "socks5://127.0.0.1:\(try server.port("socks"))"] {
      do {
        _ = try await send(.fixed(url: proxy), host: "mesh.example")
        Issue.record("an answer came by \(proxy)")
      } catch HTTPError.proxy(.other) {
      }
    }
  }
}
