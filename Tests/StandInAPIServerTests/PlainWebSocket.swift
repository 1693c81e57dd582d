import Foundation

@testable import StandInAPIServer

/// A WebSocket client of sockets alone.
final class PlainWebSocket {
  let subprotocol: String?
  private let socket: Socket
  private var buffer: [UInt8] = []

  /// Opens a WebSocket; nil when the server does not upgrade.
  init?(_ server: StandInServer, _ target: String, offering subprotocols: String) {
    guard let socket = Socket.connected(to: "127.0.0.1", port: server.port) else { return nil }
    self.socket = socket
    socket.giveUpReading(afterSeconds: 30)
    let head = [
      "GET \(target) HTTP/1.1", "Host: 127.0.0.1", "Connection: Upgrade", "Upgrade: websocket",
      "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
      "Sec-WebSocket-Protocol: \(subprotocols)",
    ]
    socket.write((head.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    var bytes: [UInt8] = []
    while !String(decoding: bytes, as: UTF8.self).contains("\r\n\r\n"), case let more = socket.read(), !more.isEmpty {
      bytes += more
    }
    let text = String(decoding: bytes, as: UTF8.self)
    // The value that RFC 6455, section 1.3, has for this key.
    guard text.hasPrefix("HTTP/1.1 101 "), text.contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=") else {
      subprotocol = nil
      return nil
    }
    subprotocol = text.split(separator: "\r\n").first { $0.hasPrefix("Sec-WebSocket-Protocol: ") }.map {
      String($0.dropFirst("Sec-WebSocket-Protocol: ".count))
    }
    let end = text.utf8.count - (text.components(separatedBy: "\r\n\r\n").last?.utf8.count ?? 0)
    buffer = Array(bytes[end...])
  }

  deinit { socket.close() }

  /// Sends a masked binary message.
  func send(_ payload: [UInt8]) {
    let mask: [UInt8] = [1, 2, 3, 4]
    var frame: [UInt8] = [0x82]
    frame +=
      payload.count < 126
      ? [0x80 | UInt8(payload.count)] : [0xFE, UInt8(payload.count >> 8), UInt8(payload.count & 0xFF)]
    socket.write(frame + mask + payload.enumerated().map { $1 ^ mask[$0 % 4] })
  }

  /// The next message; nil at a close frame or the end.
  func next() -> [UInt8]? {
    guard let head = read(2), head[0] & 0x0F != 8 else { return nil }
    var length = Int(head[1])
    if length >= 126 {
      guard let more = read(length == 126 ? 2 : 8) else { return nil }
      length = more.reduce(0) { $0 << 8 | Int($1) }
    }
    return read(length)
  }

  private func read(_ count: Int) -> [UInt8]? {
    while buffer.count < count {
      let more = socket.read()
      guard !more.isEmpty else { return nil }
      buffer += more
    }
    defer { buffer.removeFirst(count) }
    return Array(buffer.prefix(count))
  }
}
