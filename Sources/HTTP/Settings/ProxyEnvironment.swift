/// The proxies of the environment, read as Go's programs read them (golang.org/x/net/http/httpproxy), kubectl among
/// them, so that both reach the same servers.
public struct ProxyEnvironment: Hashable, Sendable {
  /// The proxy of http URLs.
  public var http: String?
  /// The proxy of https URLs.
  public var https: String?
  /// The hosts without a proxy.
  public var bypass: ProxyBypass

  /// Makes an environment.
  public init(http: String? = nil, https: String? = nil, bypass: ProxyBypass = ProxyBypass("")) {
    self.http = http
    self.https = https
    self.bypass = bypass
  }

  /// Looks the variables up: HTTP_PROXY, HTTPS_PROXY and NO_PROXY, each in capitals first and then in small letters.
  public init(_ variable: (String) -> String?) {
    func value(_ name: String) -> String? {
      [name, name.lowercased()].compactMap { variable($0) }.first { !$0.isEmpty }
    }
    self.init(
      http: value("HTTP_PROXY"),
      https: value("HTTPS_PROXY"),
      bypass: ProxyBypass(value("NO_PROXY") ?? "")
    )
  }

  /// The proxy for a URL; nil for none. A proxy without a scheme is spoken to by HTTP.
  public func proxy(for url: HTTPURL) -> String? {
    guard let proxy = url.scheme == .https ? https : http, !bypass.contains(url) else { return nil }
    return proxy.contains("://") ? proxy : "http://\(proxy)"
  }
}
