/// By which proxy requests go.
public enum ProxySettings: Hashable, Sendable {
  /// None.
  case direct
  /// This one for every host: `http://`, `https://`, `socks5://` or `socks5h://`, perhaps with a user and a password.
  case fixed(url: String)
  /// What the environment says for the URL.
  case environment(ProxyEnvironment)

  /// The proxy for a URL; nil for none.
  public func proxy(for url: HTTPURL) -> String? {
    switch self {
    case .direct: nil
    case .fixed(let proxy): proxy
    case .environment(let environment): environment.proxy(for: url)
    }
  }
}
