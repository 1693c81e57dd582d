import HTTP

/// Where the administration of an Envoy answers.
public enum AdminAddress: Hashable, Sendable, CustomStringConvertible {
  /// At a URL, of which the path is kept: a proxy in between may have one.
  case url(HTTPURL)
  /// At a Unix domain socket.
  case unixSocket(path: String)

  /// Reads an `http://` or `https://` URL, an absolute path of a socket, or `unix:` with such a path.
  public init(parsing text: String) throws(HTTPError) {
    let isMarked = text.hasPrefix("unix:")
    let path = isMarked ? text.dropFirst(5) : text[...]
    guard isMarked || path.hasPrefix("/") else {
      self = .url(try HTTPURL(parsing: text))
      return
    }
    // `unix:///run/a` has an authority, which is empty; `unix:/run/a` has none (RFC 3986 §3).
    let absolute = path.hasPrefix("///") ? path.dropFirst(2) : path
    guard absolute.hasPrefix("/") else { throw .invalidURL("its socket is not an absolute path") }
    self = .unixSocket(path: String(absolute))
  }

  /// The URL, or `unix:` and the path.
  public var description: String {
    switch self {
    case .url(let url): url.path.isEmpty ? "\(url.scheme.rawValue)://\(url.authority)" : url.description
    case .unixSocket(let path): "unix:\(path)"
    }
  }

  var route: TransportSettings.Route {
    switch self {
    case .url: .network(.direct)
    case .unixSocket(let path): .unixSocket(path: path)
    }
  }

  /// The URL that pages are below.
  var root: HTTPURL {
    switch self {
    case .url(let url): url
    case .unixSocket: HTTPURL(.http, host: "envoy")
    }
  }
}
