/// What a web socket is asked for with.
public struct WebSocketRequest: Sendable {
  /// Where; `http` and `https` stand for `ws` and `wss`.
  public var url: HTTPURL
  /// Fields beside those of the handshake.
  public var headers: Headers
  /// The subprotocols that we can speak, best first.
  public var subprotocols: [String]
  /// The largest message that is received, in bytes.
  public var messageLimit: Int
  /// How long the other side may be silent before it is pinged; after twice that time it is taken for gone.
  public var pingInterval: Duration?

  /// Makes a request.
  public init(
    _ url: HTTPURL,
    headers: Headers = [:],
    subprotocols: [String] = [],
    messageLimit: Int = 16 << 20,
    pingInterval: Duration? = .seconds(30)
  ) {
    self.url = url
    self.headers = headers
    self.subprotocols = subprotocols
    self.messageLimit = messageLimit
    self.pingInterval = pingInterval
  }
}
