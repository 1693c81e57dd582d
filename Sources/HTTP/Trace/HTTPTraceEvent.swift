/// What happened on the wire, without secrets.
///
/// URLs and values of headers have been through `Redaction`; what the server sent may still hold control characters.
public enum HTTPTraceEvent: Hashable, Sendable, CustomStringConvertible {
  /// A request went out.
  case request(id: UInt64, method: String, url: String, headers: [Headers.Field])
  /// The head of its answer came.
  case response(id: UInt64, status: Int, version: HTTPVersion, headers: [Headers.Field], after: Duration)
  /// There was no answer, or the rest of it did not come.
  case failure(id: UInt64, HTTPError, after: Duration)

  /// One line, without the headers.
  public var description: String {
    switch self {
    case .request(let id, let method, let url, _): "#\(id) \(method) \(url)"
    case .response(let id, let status, let version, _, let time):
      "#\(id) \(version.rawValue) \(status) in \(Self.milliseconds(time)) ms"
    case .failure(let id, let error, let time): "#\(id) \(error.description) after \(Self.milliseconds(time)) ms"
    }
  }

  private static func milliseconds(_ time: Duration) -> Int64 {
    let (seconds, attoseconds) = time.components
    return seconds &* 1000 &+ attoseconds / 1_000_000_000_000_000
  }
}
