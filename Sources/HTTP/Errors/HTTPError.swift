/// Why there is no answer, or only a part of one. Whatever the server answers, 500 too, is a response and no error.
///
/// Texts inside are the library's or the server's: to be shown (escaped), never to be compared.
public enum HTTPError: Error, Hashable, Sendable {
  /// libcurl is not installed; these names were tried.
  case libraryMissing(tried: [String])
  /// libcurl is there but cannot do what is needed.
  case libraryTooOld(found: String, needed: String)
  /// libcurl was built with a TLS library, here named, that lacks what the settings ask for.
  case libraryUnsuited(tls: String)
  /// A text is not a URL that can be used, and why; a sentence about `it`.
  case invalidURL(String)
  /// A header, or another part of the request, cannot be sent, and why.
  case invalidRequest(String)
  /// The host has no address.
  case nameResolution(host: String)
  /// The host answers, but nothing listens there.
  case refused(host: String, port: UInt16)
  /// The host cannot be reached, and the operating system's word for it.
  case unreachable(host: String, port: UInt16, reason: String)
  /// The socket of a local server cannot be connected to.
  case localSocket(path: String, reason: String)
  /// The proxy did not connect us.
  case proxy(ProxyFailure)
  /// TLS failed.
  case tls(TLSFailure)
  /// It took too long.
  case timeout(TimeoutKind)
  /// The connection ended too early; nobody knows whether the server acted on the request.
  case connectionLost(ConnectionLoss, detail: String)
  /// What came is not HTTP.
  case malformedResponse(String)
  /// The body is larger than the caller takes.
  case bodyTooLarge(limit: Int)
  /// Whoever gives the body of the request failed.
  case requestBody(String)
  /// The other side broke the WebSocket protocol, or closed in anger.
  case webSocket(WebSocketFailure)
  /// The task was cancelled, or the other end of the stream is gone.
  case cancelled
  /// Any other result of libcurl.
  case other(code: Int32, detail: String)
}
