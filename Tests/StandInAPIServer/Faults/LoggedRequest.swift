/// One request that a server got, and what it answered.
public struct LoggedRequest: Sendable {
  /// The request as it came.
  public let request: HTTPRequest
  /// Who asked; nil when nobody could be made out.
  public let user: String?
  /// The HTTP status of the answer; nil when there was none, or not yet.
  public internal(set) var status: Int?

  /// The method and the path with its query, as one line.
  public var line: String { "\(request.method) \(request.target)" }
}
