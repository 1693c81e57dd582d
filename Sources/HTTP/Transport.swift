/// What takes requests to a server, and brings answers.
public protocol Transport: Sendable {
  /// Sends a request; returns when the head of the answer is there.
  ///
  /// Cancelling the task ends the exchange with `HTTPError.cancelled`. Redirects are not followed. A request that is
  /// not safe (`Method.isSafe`) is never sent twice.
  func send(_ request: Request) async throws(HTTPError) -> Response

  /// Asks for a web socket (RFC 6455), over HTTP/1.1.
  func openWebSocket(_ request: WebSocketRequest) async throws(HTTPError) -> WebSocketOpening
}
