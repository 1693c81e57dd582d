import Foundation
import Synchronization

/// The server's end of a WebSocket; one thread reads, any may write.
final class WebSocketConnection: Sendable {
  private let socket: Socket
  private let buffer: Mutex<[UInt8]>
  private let writing = Mutex(false)

  init(_ connection: UpgradedConnection) {
    socket = connection.socket
    buffer = Mutex(connection.firstBytes)
  }

  /// Sends a binary message; false when the client is gone.
  @discardableResult
  func send(_ payload: [UInt8]) -> Bool { send(WebSocketFrame(kind: .binary, payload: payload)) }

  /// Says the end of the conversation, once.
  func close() {
    writing.withLock { isClosed in
      if !isClosed { socket.write(WebSocketFrame(kind: .close, payload: [0x03, 0xE8]).bytes) }
      isClosed = true
    }
  }

  /// Says the end and wakes whoever reads, since a client may never answer.
  func end() {
    close()
    socket.shutdownReading()
  }

  private func send(_ frame: WebSocketFrame) -> Bool {
    writing.withLock { isClosed in !isClosed && socket.write(frame.bytes) }
  }

  /// The next message, its fragments joined; nil at the end, or when the client breaks the protocol.
  func next() -> [UInt8]? {
    var message: [UInt8] = []
    while let frame = nextFrame() {
      switch frame.kind {
      case .close: return nil
      case .ping: _ = send(WebSocketFrame(kind: .pong, payload: frame.payload))
      case .pong: break
      case .text, .binary, .continuation:
        message += frame.payload
        if frame.isFinal { return message }
      }
    }
    return nil
  }

  /// A client's frames are masked, or the connection fails (section 5.1).
  private func nextFrame() -> WebSocketFrame? {
    guard let head = read(2), let kind = WebSocketFrame.Kind(rawValue: head[0] & 0x0F), head[1] & 0x80 != 0 else {
      return nil
    }
    var length = Int(head[1] & 0x7F)
    if length >= 126 {
      guard let more = read(length == 126 ? 2 : 8) else { return nil }
      length = more.reduce(0) { $0 << 8 | Int($1) }
    }
    guard length >= 0, length < 1 << 26, let mask = read(4), var payload = read(length) else { return nil }
    for index in payload.indices { payload[index] ^= mask[index & 3] }
    return WebSocketFrame(kind: kind, payload: payload, isFinal: head[0] & 0x80 != 0)
  }

  private func read(_ count: Int) -> [UInt8]? {
    buffer.withLock { buffer in
      while buffer.count < count {
        let bytes = socket.read()
        guard !bytes.isEmpty else { return nil }
        buffer += bytes
      }
      defer { buffer.removeFirst(count) }
      return Array(buffer.prefix(count))
    }
  }
}
