/// One HTTP request.
public struct Request: Sendable {
  /// The method.
  public var method: Method
  /// Where it goes.
  public var url: HTTPURL
  /// The fields; Host, Content-Length and the like are made by the transport.
  public var headers: Headers
  /// What it carries.
  public var body: RequestBody
  /// Timeouts of this request alone, in the place of the transport's.
  public var timeouts: Timeouts?

  /// Makes a request.
  public init(
    _ method: Method = .get,
    _ url: HTTPURL,
    headers: Headers = [:],
    body: RequestBody = .none,
    timeouts: Timeouts? = nil
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.timeouts = timeouts
  }
}
