import HTTP
import Synchronization
import TestSupport
import Testing

@Suite("Requests reach a real server and its answers come back", .requires(.python), .requires(.openssl))
struct ExchangeTests {
  let server: PythonServer
  let transport = CurlTransport(TransportSettings(userAgent: "meshctl-test"))

  init() throws { server = try PythonServer.shared() }

  @Test(
    "every method arrives with its body, and with its length",
    arguments: [
      (.get, [], "none"), (.head, [], "none"), (.options, [], "none"), (.delete, [], "none"), (.post, [], "0"),
      (.put, [], "0"), (.patch, [], "0"), (.post, [0, 255, 10], "3"),
      (.put, Array(repeating: 7, count: 70_000), "70000"),
      (.patch, [1], "1"), (.delete, [1, 2], "2"), (.get, [9], "1"),
    ] as [(HTTP.Method, [UInt8], String)]
  )
  func methods(method: HTTP.Method, body: [UInt8], length: String) async throws {
    let request = Request(
      method,
      try server.url("http", "/a%2Fb/../c?x=%20"),
      headers: ["X-Empty": "", "Content-Type": "application/json"],
      body: body.isEmpty ? .none : .bytes(body)
    )
    let response = try await transport.send(request)
    #expect(response.status == 200)
    #expect(response.version == .http11)
    #expect(response.headers["x-method"] == method.rawValue)
    #expect(response.headers["x-path"] == "/a%2Fb/../c?x=%20")
    #expect(response.headers["x-length"] == length)
    #expect(response.headers["x-host"] == "127.0.0.1:\(try server.port("http"))")
    #expect(try await response.body.collect(upTo: 4 << 20) == body)
  }

  @Test("nothing is sent that nobody asked for")
  func fields() async throws {
    let response = try await transport.send(
      Request(.post, try server.url("http", "/"), headers: ["X-Mine": "1"], body: .bytes([1]))
    )
    #expect(
      response.headers["x-names"] == "Host,User-Agent,Accept-Encoding,X-Mine,Accept,Content-Length"
    )
  }

  @Test("connections are kept, but for a change without a body, which might be made twice")
  func keepAlive() async throws {
    let transport = CurlTransport(TransportSettings(longestIdleOfChanges: nil))
    var ports: [String?] = []
    for method in [HTTP.Method.get, .get, .put, .delete] {
      let body = method == .put ? RequestBody.bytes([1]) : .none
      let response = try await transport.send(Request(method, try server.url("http", "/"), body: body))
      ports.append(response.headers["x-port"])
      _ = try await response.body.collect(upTo: 10)
    }
    #expect(ports[0] == ports[1])
    #expect(ports[1] == ports[2])
    #expect(ports[2] != ports[3])
  }

  @Test("a body is streamed as it is made, in chunks or by its length", arguments: [nil, 3000])
  func streamedUpload(length: Int?) async throws {
    let pieces = Mutex([[UInt8]](repeating: Array(repeating: 65, count: 1000), count: 3))
    let body = RequestBody.stream(length: length) { pieces.withLock { $0.popLast() } }
    let response = try await transport.send(Request(.post, try server.url("http", "/"), body: body))
    #expect(response.headers["x-length"] == (length.map(String.init) ?? "none"))
    #expect(try await response.body.collect(upTo: 5000) == Array(repeating: 65, count: 3000))
  }

  @Test("a body that cannot be made fails the request with its own error")
  func failingUpload() async throws {
    let body = RequestBody.stream(length: nil) { () throws(HTTPError) in throw .requestBody("no disk") }
    let request = Request(.post, try server.url("http", "/"), body: body)
    await #expect(throws: HTTPError.requestBody("no disk")) { try await transport.send(request) }
  }

  @Test("a compressed answer is asked for and undone, unless that is switched off", arguments: [true, false])
  func compression(isOn: Bool) async throws {
    let transport = CurlTransport(TransportSettings(acceptsCompression: isOn))
    let response = try await transport.send(Request(.get, try server.url("http", "/gzip")))
    let bytes = try await response.body.collect(upTo: 10_000)
    #expect(response.headers["X-Accept-Encoding"] == (isOn ? "gzip" : "none"))
    #expect((String(decoding: bytes, as: UTF8.self) == String(repeating: "mesh ", count: 1000)) == isOn)
  }

  @Test("a redirect is an answer")
  func redirect() async throws {
    let response = try await transport.send(Request(.get, try server.url("http", "/redirect")))
    #expect(response.status == 302)
    #expect(response.headers["location"] == "/echo")
  }

  @Test("more than the limit is refused")
  func limit() async throws {
    let request = Request(.post, try server.url("http", "/"), body: .bytes([1, 2, 3]))
    await #expect(throws: HTTPError.bodyTooLarge(limit: 2)) {
      _ = try await transport.send(request).body.collect(upTo: 2)
    }
    #expect(try await transport.send(request).body.collect(upTo: 3) == [1, 2, 3])
  }

  @Test(
    "what would break out of a header is refused",
    arguments: [
      ("X-A", "b\r\nX-C: d", "the header X-A holds a control character"),
      ("X-A", "b\u{0}", "the header X-A holds a control character"),
      ("X A", "b", "the name of a header is not a token"),
      ("", "b", "the name of a header is not a token"),
    ]
  )
  func injection(name: String, value: String, reason: String) async throws {
    let request = Request(.get, try server.url("http", "/"), headers: [name: value])
    await #expect(throws: HTTPError.invalidRequest(reason)) { try await transport.send(request) }
  }

  @Test("whoever traces sees each exchange, and no secret")
  func trace() async throws {
    let events = Mutex<[HTTPTraceEvent]>([])
    let transport = CurlTransport(TransportSettings(trace: HTTPTrace { event in events.withLock { $0.append(event) } }))
    let request = Request(
      .get,
      try server.url("http", "/?token=abc&limit=1"),
      headers: ["Authorization": "Bearer abc", "Cookie": "abc", "Impersonate-User": "jane"]
    )
    _ = try await transport.send(request).body.collect(upTo: 10)
    let seen = events.withLock { $0 }
    try #require(seen.count == 2)
    #expect(
      seen[0]
        == .request(
          id: 1,
          method: "GET",
          url: "http://127.0.0.1:\(try server.port("http"))/?token=REDACTED&limit=1",
          headers: [
            .init(name: "Authorization", value: "Bearer REDACTED"), .init(name: "Cookie", value: "REDACTED"),
            .init(name: "Impersonate-User", value: "jane"),
          ]
        )
    )
    guard case .response(1, 200, .http11, _, _) = seen[1] else {
      Issue.record("\(seen[1])")
      return
    }
  }
}
