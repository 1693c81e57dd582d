/// How one server is reached.
public struct TransportSettings: Sendable {
  /// What is connected to.
  public enum Route: Hashable, Sendable {
    /// The URL's host, perhaps by a proxy.
    case network(ProxySettings)
    /// A Unix domain socket, such as that of Envoy's admin interface; the URL's host only fills the Host header.
    case unixSocket(path: String)
  }

  /// Which versions of HTTP are spoken.
  public enum Versions: Hashable, Sendable {
    /// HTTP/2 where TLS agrees on it, else HTTP/1.1.
    case negotiated
    /// HTTP/1.1 alone.
    case http1
    /// HTTP/2 at once, without asking (RFC 9113 §3.3).
    case http2PriorKnowledge
  }

  /// What is connected to.
  public var route: Route
  /// Whom to trust, and who we are.
  public var tls: TLSSettings
  /// How long an exchange may take.
  public var timeouts: Timeouts
  /// How many seconds a connection may have lain idle that a change goes by; nil for as long as any other request.
  ///
  /// Proxies and networks forget idle connections, some without a word. A reading that meets such a connection is sent
  /// again; of a change nobody would know whether it was made. Load balancers wait for 60 seconds and more.
  public var longestIdleOfChanges: Int?
  /// Which versions of HTTP are spoken.
  public var versions: Versions
  /// Whether compressed answers are asked for, and undone.
  public var acceptsCompression: Bool
  /// The User-Agent of requests that have none.
  public var userAgent: String?
  /// Who is told of requests and answers.
  public var trace: HTTPTrace

  /// Makes settings.
  public init(
    route: Route = .network(.direct),
    tls: TLSSettings = TLSSettings(),
    timeouts: Timeouts = Timeouts(),
    longestIdleOfChanges: Int? = 15,
    versions: Versions = .negotiated,
    acceptsCompression: Bool = true,
    userAgent: String? = nil,
    trace: HTTPTrace = .off
  ) {
    self.route = route
    self.tls = tls
    self.timeouts = timeouts
    self.longestIdleOfChanges = longestIdleOfChanges
    self.versions = versions
    self.acceptsCompression = acceptsCompression
    self.userAgent = userAgent
    self.trace = trace
  }
}
