import HTTP
import Synchronization
import TestSupport
import Testing

@Suite("Web sockets work with a server written apart", .requires(.python), .requires(.openssl))
struct WebSocketTests {
  let server: PythonServer

  init() throws { server = try PythonServer.shared() }

  private func opening(
    _ kind: String,
    on name: String = "http",
    _ change: (inout WebSocketRequest) -> Void = { _ in }
  ) async throws -> WebSocketOpening {
    var request = WebSocketRequest(try server.url(name, "/ws/\(kind)"))
    change(&request)
    let settings = TransportSettings(tls: try server.trusting(client: true), timeouts: Timeouts(connect: .seconds(20)))
    return try await CurlTransport(settings).openWebSocket(request)
  }

  private func open(
    _ kind: String,
    on name: String = "http",
    _ change: (inout WebSocketRequest) -> Void = { _ in }
  ) async throws -> any WebSocket {
    switch try await opening(kind, on: name, change) {
    case .opened(let socket): return socket
    case .refused(let response): throw HTTPError.malformedResponse("\(response.status)")
    }
  }

  @Test("messages of every size go and come, with and without TLS", arguments: ["http", "https", "mtls"])
  func echo(name: String) async throws {
    let socket = try await open("echo", on: name)
    let sizes = [0, 1, 125, 126, 65535, 65536, 200_000]
    let messages: [WebSocketMessage] = sizes.map { .binary(Array(repeating: 0xA5, count: $0)) } + [.text("grüße")]
    for message in messages {
      try await socket.send(message)
      #expect(try await socket.receive() == message)
    }
    await socket.close(.normal)
    #expect(try await socket.receive() == nil)
    await #expect(throws: HTTPError.webSocket(.notOpen)) { try await socket.send(.text("late")) }
  }

  @Test("both directions flow at once, whatever the other does")
  func bothWays() async throws {
    let socket = try await open("echo")
    let count = 40
    async let sending: Void = {
      for number in 0..<count { try await socket.send(.binary(Array(repeating: UInt8(number), count: 50_000))) }
      await socket.close(.normal)
    }()
    var received = 0
    while let message = try await socket.receive() {
      #expect(message == .binary(Array(repeating: UInt8(received), count: 50_000)))
      received += 1
    }
    try await sending
    #expect(received == count)
  }

  @Test("fragments are joined and pings between them answered")
  func fragments() async throws {
    let socket = try await open("fragments")
    #expect(try await socket.receive() == .binary(Array("one two three".utf8)))
    #expect(try await socket.receive() == nil)
  }

  @Test("a message in the packet of the handshake is not lost, and the subprotocol is the server's choice")
  func greeting() async throws {
    let socket = try await open("echo") {
      $0.headers = ["X-Greeting": "welcome"]
      $0.subprotocols = ["v5.channel.k8s.io", "v4.channel.k8s.io"]
    }
    #expect(socket.subprotocol == "v4.channel.k8s.io")
    #expect(try await socket.receive() == .text("welcome"))
  }

  @Test("a close without a code is a peaceful end")
  func emptyClose() async throws {
    let socket = try await open("empty-close")
    #expect(try await socket.receive() == .binary(Array("last".utf8)))
    #expect(try await socket.receive() == nil)
  }

  @Test(
    "each way of ending badly has its error",
    arguments: [
      ("angry", .closed(WebSocketClose(code: 1011, reason: "müde"))), ("masked", .violation(.wrongMasking)),
    ] as [(String, WebSocketFailure)]
  )
  func badEnds(kind: String, failure: WebSocketFailure) async throws {
    let socket = try await open(kind)
    await #expect(throws: HTTPError.webSocket(failure)) { try await socket.receive() }
  }

  @Test("a connection that is cut is lost, after what came before")
  func cut() async throws {
    let socket = try await open("cut")
    #expect(try await socket.receive() == .text("first"))
    await #expect(throws: HTTPError.connectionLost(.inBody, detail: "")) { try await socket.receive() }
  }

  @Test("a message beyond the limit is refused")
  func limit() async throws {
    let socket = try await open("echo") { $0.messageLimit = 10 }
    try await socket.send(.binary(Array(repeating: 1, count: 11)))
    await #expect(throws: HTTPError.webSocket(.violation(.tooLarge(limit: 10)))) { try await socket.receive() }
  }

  @Test("a flood waits until it is read, and all of it comes")
  func flood() async throws {
    let socket = try await open("flood")
    var count = 0
    while case .binary(let bytes)? = try await socket.receive() {
      #expect(bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) } == count)
      count += 1
    }
    #expect(count == 200)
  }

  @Test(
    "an answer other than 101 is given with its body",
    arguments: [
      ("refuse", 403, #"{"kind":"Status"}"#), ("refuse-chunked", 503, "not now"),
      ("refuse-until-close", 500, String(repeating: "x", count: 65536)),
    ]
  )
  func refusals(kind: String, status: Int, body: String) async throws {
    guard case .refused(let response) = try await opening(kind) else {
      Issue.record("it is open")
      return
    }
    #expect(response.status == status)
    #expect(String(decoding: try await response.body.collect(upTo: 100_000), as: UTF8.self) == body)
  }

  @Test("a server that agrees without having read the key is not believed")
  func badAccept() async throws {
    await #expect(throws: HTTPError.webSocket(.handshake("its Sec-WebSocket-Accept does not fit the key"))) {
      try await open("bad-accept")
    }
  }

  @Test("a server that is silent is pinged, and gone if it stays so")
  func pings() async throws {
    let silent = try await open("silent") { $0.pingInterval = .milliseconds(20) }
    await #expect(throws: HTTPError.timeout(.idle)) { try await silent.receive() }
    let lively = try await open("ping-then-close") { $0.pingInterval = .milliseconds(500) }
    #expect(try await lively.receive() == nil)
  }

  @Test("cancelling whoever receives cuts the connection")
  func cancellation() async throws {
    let socket = try await open("silent")
    let task = Task { () throws(HTTPError) in try await socket.receive() }
    task.cancel()
    await #expect(throws: HTTPError.cancelled) { try await task.value }
  }

  @Test("a web socket goes through a proxy")
  func proxy() async throws {
    let proxy = "http://user:word@127.0.0.1:\(try server.port("http"))"
    let settings = TransportSettings(route: .network(.fixed(url: proxy)), tls: try server.trusting())
    let request = WebSocketRequest(try HTTPURL(parsing: "https://mesh.test/ws/echo"))
    guard case .opened(let socket) = try await CurlTransport(settings).openWebSocket(request) else {
      Issue.record("it is refused")
      return
    }
    try await socket.send(.text("x"))
    #expect(try await socket.receive() == .text("x"))
  }
}
