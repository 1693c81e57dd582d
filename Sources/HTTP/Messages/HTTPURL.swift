/// An absolute http or https URL, in parts (RFC 3986 §3); never with user information or a fragment.
public struct HTTPURL: Hashable, Sendable, CustomStringConvertible {
  /// How the server is spoken to.
  public enum Scheme: String, Hashable, Sendable {
    /// In the clear.
    case http
    /// Through TLS.
    case https

    /// The port when none is given.
    public var defaultPort: UInt16 { self == .http ? 80 : 443 }
  }

  /// One parameter of a query.
  public struct Parameter: Hashable, Sendable {
    /// The name, not escaped.
    public let name: String
    /// The value, not escaped.
    public let value: String

    /// Makes a parameter.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The scheme.
  public var scheme: Scheme
  /// A name or an address; an IPv6 address without its brackets.
  public var host: String
  /// The port, when it was given.
  public var port: UInt16?
  /// The path, escaped; empty or with a slash before it.
  public internal(set) var path: String
  /// The query, escaped and without its question mark.
  public internal(set) var query: String?

  /// Makes the URL of a server's root.
  public init(_ scheme: Scheme, host: String, port: UInt16? = nil) {
    self.scheme = scheme
    self.host = host
    self.port = port
    path = ""
    query = nil
  }

  /// The port that is connected to.
  public var effectivePort: UInt16 { port ?? scheme.defaultPort }

  /// The host and the port if it is not the scheme's, as in a Host header.
  public var authority: String {
    let host = host.contains(":") ? "[\(self.host)]" : self.host
    guard let port, port != scheme.defaultPort else { return host }
    return "\(host):\(port)"
  }

  /// The path and query as a request line has them.
  public var target: String { (path.isEmpty ? "/" : path) + (query.map { "?" + $0 } ?? "") }

  /// The whole URL.
  public var description: String { "\(scheme.rawValue)://\(authority)\(target)" }

  /// The URL with segments put behind its path, each escaped; the query goes.
  public func appending(_ segments: String...) -> HTTPURL { appending(segments) }

  /// The URL with segments put behind its path, each escaped; the query goes.
  public func appending(_ segments: [String]) -> HTTPURL {
    var url = self
    url.query = nil
    if url.path.hasSuffix("/") { url.path.removeLast() }
    for segment in segments { url.path += "/" + PercentEncoding.segment(segment) }
    return url
  }

  /// The URL with parameters put behind its query, each escaped.
  public func appending(_ parameters: [Parameter]) -> HTTPURL {
    var url = self
    let added = parameters.map {
      "\(PercentEncoding.parameter($0.name))=\(PercentEncoding.parameter($0.value))"
    }
    let all = (query.map { $0.isEmpty ? [] : [$0] } ?? []) + added
    url.query = all.isEmpty ? query : all.joined(separator: "&")
    return url
  }
}
