/// The answer to a request: its head, and a body still to be read. Redirects are answers like any other.
public struct Response: Sendable {
  /// The status code, from 200 on.
  public let status: Int
  /// The version of HTTP that it came by.
  public let version: HTTPVersion
  /// The fields; where the transport undid a compression, they still tell of it and of the compressed length.
  public let headers: Headers
  /// The body. Dropping it unread ends the transfer.
  public let body: ResponseBody

  /// Makes a response.
  public init(status: Int, version: HTTPVersion = .http11, headers: Headers = [:], body: ResponseBody) {
    self.status = status
    self.version = version
    self.headers = headers
    self.body = body
  }
}
