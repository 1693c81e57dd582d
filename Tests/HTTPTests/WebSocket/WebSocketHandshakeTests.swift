import Testing

@testable import HTTP

@Suite("The opening handshake of a web socket")
struct WebSocketHandshakeTests {
  /// The key and the answer of RFC 6455 §1.3.
  private static let key = "dGhlIHNhbXBsZSBub25jZQ=="
  private static let accept = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="

  private static func handshake() throws -> WebSocketHandshake {
    let request = WebSocketRequest(
      try HTTPURL(parsing: "http://k.example:8080/chat?a=b"),
      headers: ["Origin": "x", "upgrade": "other"],
      subprotocols: ["v5", "v4"]
    )
    return try WebSocketHandshake(request, userAgent: "meshctl", key: key)
  }

  @Test("the request holds what §4.1 asks for")
  func request() throws {
    #expect(
      String(decoding: try Self.handshake().bytes, as: UTF8.self) == """
        GET /chat?a=b HTTP/1.1\r
        Host: k.example:8080\r
        Connection: Upgrade\r
        Upgrade: websocket\r
        Sec-WebSocket-Key: \(Self.key)\r
        Sec-WebSocket-Version: 13\r
        Sec-WebSocket-Protocol: v5, v4\r
        User-Agent: meshctl\r
        Origin: x\r
        \r

        """
    )
  }

  @Test(
    "only a full agreement is one",
    arguments: [
      ("Upgrade", "websocket", nil), ("Upgrade", "WebSocket", nil), ("Sec-WebSocket-Protocol", "v4", nil),
      ("Upgrade", "h2c", "it upgrades to something else"), ("Connection", "close", "it does not upgrade"),
      ("Sec-WebSocket-Accept", "x", "its Sec-WebSocket-Accept does not fit the key"),
      ("Sec-WebSocket-Extensions", "x", "it uses an extension that was not offered"),
      ("Sec-WebSocket-Protocol", "v3", "it chose a subprotocol that was not offered"),
    ] as [(String, String, String?)]
  )
  func agreement(name: String, value: String, problem: String?) throws {
    var headers: Headers = ["Upgrade": "websocket", "Connection": "upgrade", "Sec-WebSocket-Accept": Self.accept]
    headers[name] = value
    let head = ResponseHead(status: 101, version: .http11, headers: headers)
    let handshake = try Self.handshake()
    if let problem {
      #expect(throws: HTTPError.webSocket(.handshake(problem))) { try handshake.subprotocol(agreedIn: head) }
    } else {
      #expect(try handshake.subprotocol(agreedIn: head) == (name == "Sec-WebSocket-Protocol" ? value : nil))
    }
  }

  @Test(
    "hashes and their text are those of the standards",
    arguments: [
      ("", "2jmj7l5rSw0yVb/vlWAYkK/YBwk="), ("abc", "qZk+NkcGgWq6PiVxeFDCbJzQ2J0="),
      ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "hJg+RBw70m66rkqh+VEp5eVGcPE="),
    ]
  )
  func hashes(text: String, expected: String) {
    #expect(Base64Text.encoded(SHA1.hash(Array(text.utf8))) == expected)
  }

  @Test("chunks are joined wherever they are split, and what is none is refused")
  func chunks() throws {
    let bytes = Array("3\r\nnot\r\nB;x=y\r\n now, later\r\n0\r\n\r\n".utf8)
    for split in 0...bytes.count {
      var body = ChunkedBody()
      let data = try body.take(bytes[..<split]) + body.take(bytes[split...])
      #expect(String(decoding: data, as: UTF8.self) == "not now, later")
      #expect(body.isComplete)
    }
    for bad in ["x\r\n", "\r\n", "1\r\nab", "-1\r\n", "FFFFFFFFFFFFFFFFF\r\n", String(repeating: "0", count: 300)] {
      var body = ChunkedBody()
      #expect(throws: HTTPError.self) { try body.take(bad.utf8) }
    }
  }
}
