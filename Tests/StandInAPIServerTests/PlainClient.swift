import Foundation
import YAML

@testable import StandInAPIServer

/// An HTTP client of sockets alone, so that what is tested is what goes over the wire.
struct PlainClient {
  struct Answer {
    let status: Int
    let headers: [(name: String, value: String)]
    /// The body, chunks joined.
    let body: [UInt8]
    /// Whether the body came to its announced end.
    let isWhole: Bool

    var text: String { String(decoding: body, as: UTF8.self) }
    var value: Value { Value(parsing: body) ?? .null }
    func header(_ name: String) -> String? { headers.first { $0.name.lowercased() == name.lowercased() }?.value }
    /// Every line of a watch as a value.
    var events: [Value] { text.split(separator: "\n").compactMap { Value(parsing: String($0)) } }
  }

  let port: UInt16
  var headers: [(name: String, value: String)] = []

  init(_ server: StandInServer) { port = server.port }

  /// One request on a connection of its own; nil when no head of an answer came.
  func send(_ method: String, _ target: String, _ headers: [String: String] = [:], body: String = "") -> Answer? {
    guard let socket = Socket.connected(to: "127.0.0.1", port: port) else { return nil }
    defer { socket.close() }
    socket.giveUpReading(afterSeconds: 30)
    var lines = ["\(method) \(target) HTTP/1.1", "Host: 127.0.0.1", "Connection: close"]
    lines += self.headers.map { "\($0.name): \($0.value)" } + headers.map { "\($0.key): \($0.value)" }
    if !body.isEmpty { lines.append("Content-Length: \(body.utf8.count)") }
    socket.write((lines.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8)
    var bytes: [UInt8] = []
    while case let more = socket.read(), !more.isEmpty { bytes += more }
    return Self.answer(bytes)
  }

  func get(_ target: String, accept: String = "application/json") -> Answer? {
    send("GET", target, ["Accept": accept])
  }

  func write(_ method: String, _ target: String, _ value: Value, type: String = "application/json") -> Answer? {
    send(method, target, ["Content-Type": type], body: value.jsonText)
  }

  static func answer(_ bytes: [UInt8]) -> Answer? {
    guard let end = (0..<max(0, bytes.count - 3)).first(where: { bytes[$0...].starts(with: [13, 10, 13, 10]) }) else {
      return nil
    }
    let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n").map(String.init)
    guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else { return nil }
    let headers = lines.dropFirst().map { line -> (name: String, value: String) in
      let halves = line.split(separator: ":", maxSplits: 1)
      return (String(halves[0]), halves.count > 1 ? halves[1].trimmingCharacters(in: .whitespaces) : "")
    }
    let rest = Array(bytes[(end + 4)...])
    let isChunked = headers.contains { $0.name == "Transfer-Encoding" }
    let length = headers.first { $0.name == "Content-Length" }.flatMap { Int($0.value) }
    let (body, isWhole) = isChunked ? chunks(rest) : (rest, rest.count == length)
    return Answer(status: status, headers: headers, body: body, isWhole: isWhole)
  }

  private static func chunks(_ bytes: [UInt8]) -> ([UInt8], Bool) {
    var body: [UInt8] = []
    var position = 0
    while let end = bytes[position...].firstIndex(of: 13) {
      guard let size = Int(String(decoding: bytes[position..<end], as: UTF8.self), radix: 16) else { break }
      if size == 0 { return (body, true) }
      body += bytes[(end + 2)..<min(bytes.count, end + 2 + size)]
      position = min(bytes.count, end + 2 + size + 2)
    }
    return (body, false)
  }
}

extension PlainClient {
  /// Reads an answer until so many bytes have come, and goes away; returns how many came.
  func read(_ target: String, atLeast count: Int) -> Int {
    guard let socket = Socket.connected(to: "127.0.0.1", port: port) else { return 0 }
    defer { socket.close() }
    socket.write("GET \(target) HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".utf8)
    var received = 0
    while received < count, case let more = socket.read(), !more.isEmpty { received += more.count }
    return received
  }
}
