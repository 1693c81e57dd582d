import Synchronization
import Testing

@testable import HTTP

@Suite("Every fault of a server has its error")
struct FaultTests {
  private func url(_ server: RawServer, scheme: String = "http") throws -> HTTPURL {
    try HTTPURL(parsing: "\(scheme)://127.0.0.1:\(server.port)/")
  }

  /// Answers each connection with this text and closes it.
  private func server(answering text: String) throws -> RawServer {
    try RawServer { connection in
      _ = connection.readHead()
      connection.write(text)
    }
  }

  /// Takes everything and never answers.
  private func silentServer() throws -> RawServer { try RawServer { $0.waitForEnd() } }

  private func failure(_ url: HTTPURL, _ timeouts: Timeouts = Timeouts(), _ method: HTTP.Method = .get) async
    -> HTTPError?
  {
    do throws(HTTPError) {
      let request = Request(method, url, body: method.isSafe ? .none : .bytes([1]), timeouts: timeouts)
      _ = try await CurlTransport().send(request).body.collect(upTo: 1 << 20)
      return nil
    } catch {
      return error
    }
  }

  @Test("a port where nothing listens refuses")
  func refused() async throws {
    let server = try silentServer()
    server.stop()
    let port = server.port
    #expect(await failure(HTTPURL(.http, host: "127.0.0.1", port: port)) == .refused(host: "127.0.0.1", port: port))
  }

  @Test("a name without an address is unknown")
  func nameResolution() async {
    #expect(await failure(HTTPURL(.http, host: "nowhere.invalid")) == .nameResolution(host: "nowhere.invalid"))
  }

  @Test("a socket that is not there is named")
  func localSocket() async {
    let transport = CurlTransport(TransportSettings(route: .unixSocket(path: "/nowhere/admin.sock")))
    await #expect(throws: HTTPError.localSocket(path: "/nowhere/admin.sock", reason: "No such file or directory")) {
      try await transport.send(Request(.get, HTTPURL(.http, host: "admin")))
    }
  }

  @Test(
    "a connection that ends too early is lost, before the answer or within it",
    arguments: [
      ("", .beforeResponse), ("HTTP/1.1 200 OK\r\nA: b", .beforeResponse),
      ("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort", .inBody),
      ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n", .inBody),
    ] as [(String, ConnectionLoss)]
  )
  func lost(text: String, moment: ConnectionLoss) async throws {
    guard case .connectionLost(moment, _) = await failure(try url(server(answering: text))) else {
      Issue.record("not lost \(moment)")
      return
    }
  }

  @Test(
    "what is not HTTP is told as such",
    arguments: [
      "HTTP/9 200 OK\r\n\r\n", "SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
      "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
    ]
  )
  func malformed(text: String) async throws {
    let failure = await failure(try url(server(answering: text)))
    switch failure {
    case .malformedResponse: break
    // libcurl has one code for bad chunks and for lost connections.
    case .connectionLost(.inBody, _) where text.contains("chunked"): break
    default: Issue.record("\(String(describing: failure))")
    }
  }

  @Test("a head without end is cut off")
  func endlessHead() async throws {
    let server = try RawServer { connection in
      _ = connection.readHead()
      connection.write("HTTP/1.1 200 OK\r\n")
      while connection.write("X-Long: \(String(repeating: "y", count: 1000))\r\n") {}
    }
    #expect(await failure(try url(server)) == .malformedResponse("its head is larger than 262144 bytes"))
  }

  @Test("each time limit has its name")
  func timeouts() async throws {
    let silent = try silentServer()
    let short = Duration.milliseconds(50)
    // The handshake of TLS is part of connecting.
    #expect(await failure(try url(silent, scheme: "https"), Timeouts(connect: short)) == .timeout(.connect))
    #expect(await failure(try url(silent), Timeouts(idle: short)) == .timeout(.idle))
    #expect(await failure(try url(silent), Timeouts(overall: short)) == .timeout(.overall))
    let endless = try RawServer { connection in
      _ = connection.readHead()
      connection.write("HTTP/1.1 200 OK\r\n\r\n")
      while connection.write("x") {}
    }
    let request = Request(.get, try url(endless), timeouts: Timeouts(idle: .seconds(60), overall: short))
    await #expect(throws: HTTPError.timeout(.overall)) {
      for try await _ in try await CurlTransport().send(request).body {}
    }
  }

  @Test("a server that stops in the middle of its answer has fallen silent")
  func stalled() async throws {
    let server = try RawServer { connection in
      _ = connection.readHead()
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")
      connection.waitForEnd()
    }
    #expect(await failure(try url(server), Timeouts(idle: .milliseconds(50))) == .timeout(.idle))
  }

  @Test("a change is not sent again on a new connection, a reading is", arguments: [HTTP.Method.get, .post])
  func repetition(method: HTTP.Method) async throws {
    let heads = Mutex<[String]>([])
    let server = try RawServer { connection in
      // Answers once, takes the second request, and is gone without a word.
      for answer in ["HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", ""] {
        let head = connection.readHead()
        if head.isEmpty { return }
        heads.withLock { $0.append(String(head.prefix { $0 != " " })) }
        if !method.isSafe { _ = connection.read(1) }
        connection.write(answer)
      }
    }
    let transport = CurlTransport(TransportSettings(longestIdleOfChanges: nil))
    let request = Request(method, try url(server), body: method.isSafe ? .none : .bytes([1]))
    _ = try await transport.send(request).body.collect(upTo: 0)
    let second: Result<Response, HTTPError>
    do throws(HTTPError) { second = .success(try await transport.send(request)) } catch { second = .failure(error) }
    if method.isSafe {
      #expect(try second.get().status == 200)
      #expect(heads.withLock { $0 } == ["GET", "GET", "GET"])
    } else {
      #expect(heads.withLock { $0 } == ["POST", "POST"])
      guard case .failure(.connectionLost(.beforeResponse, _)) = second else {
        Issue.record("\(second)")
        return
      }
    }
  }

  @Test(
    "a request after the server has closed an idle connection is made once, on another one",
    arguments: [HTTP.Method.get, .post, .patch, .put, .delete]
  )
  func idleConnection(method: HTTP.Method) async throws {
    let heads = Mutex<[String]>([])
    let (closings, closing) = AsyncStream.makeStream(of: Void.self)
    let server = try RawServer { connection in
      let head = connection.readHead()
      heads.withLock { $0.append(String(head.prefix { $0 != " " })) }
      if head.contains("Content-Length: 1") { _ = connection.read(1) }
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
      connection.endWriting()
      closing.yield()
      connection.waitForEnd()
    }
    let transport = CurlTransport()
    _ = try await transport.send(Request(.get, try url(server))).body.collect(upTo: 0)
    for await _ in closings { break }
    let hasBody = !method.isSafe && method != .delete
    let response = try await transport.send(Request(method, try url(server), body: hasBody ? .bytes([1]) : .none))
    #expect(response.status == 200)
    #expect(heads.withLock { $0 } == ["GET", method.rawValue])
  }

  @Test("interim answers are passed over")
  func interim() async throws {
    let text = "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 204 No Content\r\nA: b\r\n\r\n"
    let response = try await CurlTransport().send(Request(.get, try url(server(answering: text))))
    #expect(response.status == 204)
    #expect(response.headers.map(\.name) == ["A"])
    #expect(try await response.body.collect(upTo: 0) == [])
  }

  @Test("without libcurl, or with too old a one, the error says so")
  func library() async throws {
    let url = HTTPURL(.http, host: "127.0.0.1")
    let missing = CurlTransport(TransportSettings(), libraryNames: ["libnowhere.so.4", "libc.so.6"])
    for _ in 0..<2 {
      await #expect(throws: HTTPError.libraryMissing(tried: ["libnowhere.so.4", "libc.so.6"])) {
        try await missing.send(Request(.get, url))
      }
    }
    #expect(
      HTTPError.libraryTooOld(found: "7.64.0", needed: "7.77.0").description
        == "libcurl 7.64.0 is too old, 7.77.0 or newer is needed; update the package libcurl4"
    )
  }
}
