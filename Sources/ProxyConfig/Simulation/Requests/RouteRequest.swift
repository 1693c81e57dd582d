/// A request as a routing table sees it.
public struct RouteRequest: Hashable, Sendable {
  /// A header.
  public struct Header: Hashable, Sendable {
    /// The name, in either case.
    public let name: String
    /// The value.
    public let value: String

    /// Makes a header.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The method, such as `GET`.
  public var method: String
  /// `http`, or `https`.
  public var scheme = "http"
  /// The host that it names, with or without a port.
  public var authority: String
  /// The path with its query.
  public var target: String
  /// The headers, without those that begin with a colon.
  public var headers: [Header]

  /// Makes a request.
  public init(method: String = "GET", authority: String, target: String = "/", headers: [Header] = []) {
    self.method = method
    self.authority = authority
    self.target = target
    self.headers = headers
  }

  /// The path without its query, which is what routes match.
  var path: Substring { target.prefix { $0 != "?" && $0 != "#" } }

  /// The values of a header or of a pseudo-header, of which a condition looks at each by itself; those of headers that
  /// Envoy has a place for are joined by commas when they are read.
  func values(of name: String) -> [String] {
    let name = name.lowercased()
    switch name {
    case ":method": return [method]
    case ":authority", "host": return [authority]
    case ":path": return [target]
    case ":scheme": return [scheme]
    default:
      let values = headers.filter { $0.name.lowercased() == name }.map(\.value)
      guard values.count > 1, KnownHeaders.joined.contains(name) else { return values }
      return [values.filter { !$0.isEmpty }.joined(separator: ",")]
    }
  }

  /// The first value of a header or of a pseudo-header.
  func value(of name: String) -> String? { values(of: name).first }

  /// The first value of a parameter of the query; empty for one without a value.
  func parameter(_ name: String) -> String? {
    let query = target.drop { $0 != "?" }.dropFirst().prefix { $0 != "#" }
    for pair in query.split(separator: "&") {
      let key = pair.prefix { $0 != "=" }
      if key.utf8.elementsEqual(name.utf8) { return String(pair[key.endIndex...].dropFirst()) }
    }
    return nil
  }
}
