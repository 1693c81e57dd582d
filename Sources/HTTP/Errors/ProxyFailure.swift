/// Why a proxy did not connect us.
public enum ProxyFailure: Hashable, Sendable, CustomStringConvertible {
  /// The proxy itself has no address.
  case nameResolution
  /// It answered CONNECT with this status.
  case status(Int)
  /// Anything else.
  case other(String)

  /// A lower-case phrase.
  public var description: String {
    switch self {
    case .nameResolution: "the proxy's host is not known"
    case .status(let status): "the proxy refused to connect, with status \(status)"
    case .other(let detail): "the proxy failed: \(detail)"
    }
  }
}
