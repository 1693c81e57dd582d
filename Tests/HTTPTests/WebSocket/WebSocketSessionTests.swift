import TestSupport
import Testing

@testable import HTTP

@Suite("A web socket's session keeps the rules of RFC 6455")
struct WebSocketSessionTests {
  private static func client(limit: Int = 1 << 20) -> WebSocketSession<SeededGenerator> {
    WebSocketSession(.client, messageLimit: limit, random: SeededGenerator(seed: 1))
  }

  private static func server() -> WebSocketSession<SeededGenerator> {
    WebSocketSession(.server, messageLimit: 1 << 20, random: SeededGenerator(seed: 2))
  }

  private static func bytes(_ frames: WebSocketFrame...) -> [UInt8] { frames.flatMap { $0.encoded(mask: nil) } }

  /// The frames that a client sent.
  private static func sent(_ session: inout WebSocketSession<SeededGenerator>) throws -> [WebSocketFrame] {
    var decoder = WebSocketFrameDecoder(isMaskExpected: true, payloadLimit: 1 << 20)
    decoder.append(session.takeOutgoing())
    var frames: [WebSocketFrame] = []
    while let frame = try decoder.next() { frames.append(frame) }
    return frames
  }

  @Test("two ends talk, and close with one code")
  func conversation() {
    var (client, server) = (Self.client(), Self.server())
    client.send(.text("grüße"))
    client.send(.binary([0, 1]))
    client.close(WebSocketClose(code: 1000, reason: "done"))
    client.send(.text("never sent"))
    #expect(
      server.receive(client.takeOutgoing()) == [
        .message(.text("grüße")), .message(.binary([0, 1])), .closed(WebSocketClose(code: 1000, reason: "done")),
      ]
    )
    #expect(client.receive(server.takeOutgoing()) == [.closed(WebSocketClose(code: 1000, reason: ""))])
    #expect(client.takeOutgoing() == [])
    #expect(client.receive(Self.bytes(WebSocketFrame(.text, [65]))) == [])
  }

  @Test("control frames may come between fragments, and pings are answered with what they carry")
  func interleaving() throws {
    var client = Self.client()
    let events = client.receive(
      Self.bytes(
        WebSocketFrame(.text, isFinal: false, [0xC3]),
        WebSocketFrame(.ping, [1, 2]),
        WebSocketFrame(.pong, [9]),
        WebSocketFrame(.continuation, isFinal: false, []),
        WebSocketFrame(.continuation, [0xA9])
      )
    )
    #expect(events == [.message(.text("é"))])
    #expect(try Self.sent(&client) == [WebSocketFrame(.pong, [1, 2])])
  }

  @Test(
    "each breach ends the session with its code",
    arguments: [
      ([WebSocketFrame(.continuation, [1])], .badFragment, 1002),
      ([WebSocketFrame(.text, isFinal: false, [65]), WebSocketFrame(.text, [65])], .badFragment, 1002),
      ([WebSocketFrame(.text, [0xC3])], .notUTF8, 1007),
      ([WebSocketFrame(.text, [0xED, 0xA0, 0x80])], .notUTF8, 1007),
      ([WebSocketFrame(.close, [3])], .badClose, 1002),
      ([WebSocketFrame(.close, [3, 237])], .badClose, 1002),
      ([WebSocketFrame(.close, [0x0B, 0xB7])], .badClose, 1002),
      ([WebSocketFrame(.close, [3, 232, 0xFF])], .notUTF8, 1007),
      (
        [WebSocketFrame(.binary, isFinal: false, [1, 2, 3]), WebSocketFrame(.continuation, [4, 5])],
        .tooLarge(limit: 4), 1009
      ),
      ([WebSocketFrame(.binary, [1, 2, 3, 4, 5])], .tooLarge(limit: 4), 1009),
    ] as [([WebSocketFrame], WebSocketViolation, Int)]
  )
  func violations(frames: [WebSocketFrame], violation: WebSocketViolation, code: Int) throws {
    var client = Self.client(limit: 4)
    #expect(client.receive(frames.flatMap { $0.encoded(mask: nil) }) == [.violated(violation)])
    let close = try #require(try Self.sent(&client).last)
    #expect(close.opcode == .close)
    #expect(close.payload.prefix(2).reduce(0) { $0 << 8 | Int($1) } == code)
  }

  @Test("a long reason is cut between characters, and a missing code stays away")
  func closeFrames() throws {
    var client = Self.client()
    client.close(WebSocketClose(code: 4000, reason: String(repeating: "é", count: 62)))
    #expect(try Self.sent(&client).first?.payload.count == 124)
    var server = Self.client()
    #expect(server.receive(Self.bytes(WebSocketFrame(.close, []))) == [.closed(WebSocketClose(code: 1005, reason: ""))])
    #expect(try Self.sent(&server) == [WebSocketFrame(.close, [])])
  }
}
