/// The opening handshake of a client (RFC 6455 §4.1).
struct WebSocketHandshake: Sendable {
  /// §1.3.
  private static let suffix = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
  /// What the handshake writes itself.
  private static let ownFields: Set = [
    "host", "connection", "upgrade", "sec-websocket-key", "sec-websocket-version", "sec-websocket-protocol",
    "content-length", "transfer-encoding",
  ]

  /// All fields of the request.
  let headers: Headers
  let messageLimit: Int
  let pingInterval: Duration?
  private let target: String
  private let subprotocols: [String]
  private let expectedAccept: String

  /// - Parameter prepared: the same request, whose fields have been checked.
  init(_ request: WebSocketRequest, _ prepared: PreparedRequest) throws(HTTPError) {
    let nonce = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
    try self.init(request, userAgent: prepared.settings.userAgent, key: Base64Text.encoded(nonce))
  }

  init(_ request: WebSocketRequest, userAgent: String? = nil, key: String) throws(HTTPError) {
    guard request.subprotocols.allSatisfy(HeaderText.isToken) else {
      throw .invalidRequest("a subprotocol is not a token")
    }
    var headers: Headers = [
      "Host": request.url.authority, "Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Key": key,
      "Sec-WebSocket-Version": "13",
    ]
    if !request.subprotocols.isEmpty {
      headers.append("Sec-WebSocket-Protocol", request.subprotocols.joined(separator: ", "))
    }
    if let userAgent, request.headers["User-Agent"] == nil { headers.append("User-Agent", userAgent) }
    for field in request.headers where !Self.ownFields.contains(field.name.lowercased()) {
      headers.append(field.name, field.value)
    }
    self.headers = headers
    target = request.url.target
    subprotocols = request.subprotocols
    messageLimit = request.messageLimit
    pingInterval = request.pingInterval
    expectedAccept = Base64Text.encoded(SHA1.hash(Array((key + Self.suffix).utf8)))
  }

  /// The request on the wire.
  var bytes: [UInt8] {
    let lines = ["GET \(target) HTTP/1.1"] + headers.map { "\($0.name): \($0.value)" } + ["", ""]
    return Array(lines.joined(separator: "\r\n").utf8)
  }

  /// The subprotocol that a server agrees to with status 101; throws when it does not really agree.
  func subprotocol(agreedIn head: ResponseHead) throws(HTTPError) -> String? {
    guard head.headers.has("websocket", in: "Upgrade") else { throw Self.failure("it upgrades to something else") }
    guard head.headers.has("upgrade", in: "Connection") else { throw Self.failure("it does not upgrade") }
    guard head.headers["Sec-WebSocket-Accept"] == expectedAccept else {
      throw Self.failure("its Sec-WebSocket-Accept does not fit the key")
    }
    guard head.headers["Sec-WebSocket-Extensions"] == nil else {
      throw Self.failure("it uses an extension that was not offered")
    }
    guard let chosen = head.headers["Sec-WebSocket-Protocol"] else { return nil }
    guard subprotocols.contains(chosen) else { throw Self.failure("it chose a subprotocol that was not offered") }
    return chosen
  }

  private static func failure(_ reason: String) -> HTTPError { .webSocket(.handshake(reason)) }
}
