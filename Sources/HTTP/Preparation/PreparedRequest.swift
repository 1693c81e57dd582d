/// A request in the words of libcurl: checked, and with all that the settings say.
struct PreparedRequest: Sendable {
  let method: Method
  /// The URL that libcurl is given; its host is the name that TLS asks for.
  let url: HTTPURL
  /// Where a connection really goes: the URL's own host and port.
  let origin: HTTPURL
  /// Lines such as `Name: value`, and `Name:` for what libcurl shall not send by itself.
  let headerLines: [String]
  let body: RequestBody
  let timeouts: Timeouts
  /// The proxy, or nothing for none.
  let proxy: String
  let settings: TransportSettings

  init(_ request: Request, settings: TransportSettings) throws(HTTPError) {
    method = request.method
    origin = request.url
    url = try Self.named(request.url, by: settings)
    body = request.body
    timeouts = request.timeouts ?? settings.timeouts
    self.settings = settings
    proxy = try Self.proxy(for: request.url, settings)
    headerLines = try Self.headerLines(request, isRenamed: url.host != origin.host)
  }

  init(_ request: WebSocketRequest, settings: TransportSettings) throws(HTTPError) {
    try self.init(Request(.get, request.url, headers: request.headers), settings: settings)
  }

  /// Where libcurl shall connect to in the place of the URL's host (CURLOPT_CONNECT_TO: any host and port).
  var connectTo: String? {
    guard url.host != origin.host else { return nil }
    let host = origin.host.contains(":") ? "[\(origin.host)]" : origin.host
    return "::\(host):\(origin.effectivePort)"
  }

  /// How many seconds a connection may have lain idle that a change goes by.
  ///
  /// Proxies and networks forget idle connections, some without a word. A reading that meets such a connection is sent
  /// again; of a change nobody would know whether it was made. Load balancers wait for 60 seconds and more.
  static let longestIdleOfChanges = 15

  /// Whether a new connection is made even if one is there.
  ///
  /// libcurl sends a request again when a connection that it reused turns out to be dead. Without a body it cannot know
  /// whether the server has acted on it.
  var needsFreshConnection: Bool {
    guard !method.isSafe else { return false }
    switch body {
    case .none: return true
    case .bytes(let bytes): return bytes.isEmpty
    case .stream: return false
    }
  }

  private static func named(_ url: HTTPURL, by settings: TransportSettings) throws(HTTPError) -> HTTPURL {
    guard url.scheme == .https, let name = settings.tls.serverName, !name.isEmpty else { return url }
    var named = try HTTPURL(parsing: name.contains(":") ? "https://[\(name)]" : "https://\(name)")
    guard named.port == nil, named.path.isEmpty, named.query == nil else {
      throw .invalidRequest("the server name of TLS is not a name")
    }
    named.port = url.port
    named.path = url.path
    named.query = url.query
    return named
  }

  private static func proxy(for url: HTTPURL, _ settings: TransportSettings) throws(HTTPError) -> String {
    guard case .network(let proxies) = settings.route, let proxy = proxies.proxy(for: url) else { return "" }
    let schemes = ["http://", "https://", "socks5://", "socks5h://"]
    guard schemes.contains(where: { proxy.lowercased().hasPrefix($0) }), proxy.utf8.allSatisfy({ $0 > 0x20 }) else {
      throw .invalidRequest("the proxy's URL does not begin with \(schemes.joined(separator: ", "))")
    }
    // Go resolves names on the proxy's side for socks5 too (golang.org/x/net/proxy), and so reaches private ones.
    return proxy.lowercased().hasPrefix("socks5://") ? "socks5h://\(proxy.dropFirst(9))" : proxy
  }

  private static func headerLines(_ request: Request, isRenamed: Bool) throws(HTTPError) -> [String] {
    var lines: [String] = []
    for field in request.headers {
      guard HeaderText.isToken(field.name) else { throw .invalidRequest("the name of a header is not a token") }
      guard HeaderText.isValue(field.value) else {
        throw .invalidRequest("the header \(field.name) holds a control character")
      }
      // A semicolon stands for an empty value (CURLOPT_HTTPHEADER).
      lines.append(field.value.isEmpty ? "\(field.name);" : "\(field.name): \(field.value)")
    }
    if isRenamed, request.headers["Host"] == nil { lines.append("Host: \(request.url.authority)") }
    // No waiting for a 100 that few servers send.
    if request.headers["Expect"] == nil { lines.append("Expect:") }
    if request.headers["Accept"] == nil { lines.append("Accept: */*") }
    return lines
  }
}
