import HTTP

/// What became of one request.
public enum RequestOutcome: Hashable, Sendable {
  /// It was answered.
  case answered(Answer)
  /// There was no answer, and why.
  case failed(HTTPError)

  /// What of an answer counts.
  public struct Answer: Hashable, Sendable {
    /// The status code.
    public let status: Int
    /// What the answer says about who gave it.
    public let name: String?
    /// The first line of what it says when its status is an error; empty else.
    public let reason: String
    /// From sending to the last byte.
    public let latency: Duration

    /// Makes an answer.
    public init(status: Int, name: String?, reason: String, latency: Duration) {
      self.status = status
      self.name = name
      self.reason = reason
      self.latency = latency
    }

    /// Whether its status says that something went wrong (RFC 9110 §15.5 and §15.6).
    public var isError: Bool { status >= 400 }
  }
}
