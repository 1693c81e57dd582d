import Foundation

/// Reads the requests of one connection, one after the other.
struct RequestReader {
  private let socket: Socket
  private var buffer: [UInt8] = []
  private var position = 0
  private var clientSubject: String?

  /// A connection that begins with this line comes from a TLS front, which names the client's certificate in it.
  static let frontMark = "STAND-IN-CLIENT "

  init(_ socket: Socket) { self.socket = socket }

  /// What has been read but belongs to no request: the first bytes of an upgraded connection.
  mutating func takeRest() -> [UInt8] {
    defer { buffer = [] }
    let rest = Array(buffer[position...])
    position = 0
    return rest
  }

  /// The next request; nil when the connection ends or sends no HTTP.
  mutating func next() -> HTTPRequest? {
    guard var line = readLine() else { return nil }
    while line.isEmpty || line.hasPrefix(Self.frontMark) {
      if !line.isEmpty { clientSubject = String(line.dropFirst(Self.frontMark.count)) }
      guard let following = readLine() else { return nil }
      line = following
    }
    let words = line.split(separator: " ")
    guard words.count == 3, words[2].hasPrefix("HTTP/1.") else { return nil }
    var headers: [(name: String, value: String)] = []
    while let field = readLine(), !field.isEmpty {
      let halves = field.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2 else { return nil }
      headers.append((String(halves[0]), halves[1].trimmingCharacters(in: .whitespaces)))
    }
    guard let body = readBody(headers) else { return nil }
    return HTTPRequest(
      method: String(words[0]),
      target: String(words[1]),
      headers: headers,
      body: body,
      clientSubject: clientSubject.flatMap { $0.isEmpty ? nil : $0 }
    )
  }

  private mutating func readBody(_ headers: [(name: String, value: String)]) -> [UInt8]? {
    func value(_ name: String) -> String? { headers.first { $0.name.lowercased() == name }?.value }
    if value("expect")?.lowercased() == "100-continue" { socket.write("HTTP/1.1 100 Continue\r\n\r\n".utf8) }
    if value("transfer-encoding")?.lowercased() == "chunked" { return readChunks() }
    guard let length = value("content-length").flatMap({ Int($0) }), length > 0 else { return [] }
    return read(exactly: length)
  }

  private mutating func readChunks() -> [UInt8]? {
    var body: [UInt8] = []
    while let line = readLine(), let size = Int(line.prefix { $0 != ";" }, radix: 16) {
      guard size > 0 else {
        while let trailer = readLine() { if trailer.isEmpty { return body } }
        return nil
      }
      guard let chunk = read(exactly: size), readLine() == "" else { return nil }
      body += chunk
    }
    return nil
  }

  private mutating func readLine() -> String? {
    var scanned = 0
    while true {
      if let end = buffer[(position + scanned)...].firstIndex(of: UInt8(ascii: "\n")) {
        var line = buffer[position..<end]
        if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
        position = end + 1
        return String(decoding: line, as: UTF8.self)
      }
      scanned = buffer.count - position
      guard scanned < 1 << 20, fill() else { return nil }
    }
  }

  private mutating func read(exactly count: Int) -> [UInt8]? {
    while buffer.count - position < count { guard fill() else { return nil } }
    defer { position += count }
    return Array(buffer[position..<(position + count)])
  }

  private mutating func fill() -> Bool {
    let bytes = socket.read()
    if position > 0, position == buffer.count {
      buffer = []
      position = 0
    }
    buffer += bytes
    return !bytes.isEmpty
  }
}
