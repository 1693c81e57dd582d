/// The hosts that are reached without a proxy: what NO_PROXY says, and this machine itself.
///
/// The elements are `*`, an address, a network such as `10.0.0.0/8`, a domain with all below it, a domain with a dot or
/// `*.` before it for those below it alone; an address or a domain may have a port
/// (golang.org/x/net/http/httpproxy, `Config.NoProxy`).
public struct ProxyBypass: Hashable, Sendable {
  private enum Rule: Hashable, Sendable {
    case everything
    case network(IPAddress, prefix: Int, port: UInt16?)
    case domain(String, isItselfIncluded: Bool, port: UInt16?)
  }

  private let rules: [Rule]

  /// Reads a list with commas; what cannot be understood is passed over.
  public init(_ list: String) {
    rules = list.split(separator: ",").compactMap { Self.rule(HeaderText.trimmed($0).lowercased()) }
  }

  /// Whether a URL's host is reached without a proxy.
  public func contains(_ url: HTTPURL) -> Bool {
    let host = Self.withoutDot(url.host.lowercased())
    let address = IPAddress(host)
    if host == "localhost" || address?.isLoopback == true { return true }
    return rules.contains { rule in
      switch rule {
      case .everything: true
      case .network(let network, let prefix, let port):
        Self.isSame(port, url) && address.map { network.shares(prefix, with: $0) } == true
      case .domain(let domain, let isItselfIncluded, let port):
        Self.isSame(port, url) && (host.hasSuffix("." + domain) || (isItselfIncluded && host == domain))
      }
    }
  }

  private static func isSame(_ port: UInt16?, _ url: HTTPURL) -> Bool { port == nil || port == url.effectivePort }

  private static func withoutDot(_ name: String) -> String { name.hasSuffix(".") ? String(name.dropLast()) : name }

  private static func rule(_ element: String) -> Rule? {
    if element == "*" { return .everything }
    if let slash = element.firstIndex(of: "/") {
      guard let network = IPAddress(String(element[..<slash])),
        let prefix = Int(element[element.index(after: slash)...]), (0...network.bitWidth).contains(prefix)
      else { return nil }
      return .network(network, prefix: prefix, port: nil)
    }
    let (host, port) = splitPort(element)
    if let address = IPAddress(host) { return .network(address, prefix: address.bitWidth, port: port) }
    let isBelowAlone = host.hasPrefix(".") || host.hasPrefix("*.")
    let domain = withoutDot(isBelowAlone ? String(host.drop { $0 == "*" }.dropFirst()) : host)
    return domain.isEmpty ? nil : .domain(domain, isItselfIncluded: !isBelowAlone, port: port)
  }

  private static func splitPort(_ element: String) -> (host: String, port: UInt16?) {
    if element.hasPrefix("["), let end = element.firstIndex(of: "]") {
      return (String(element[..<end].dropFirst()), UInt16(element[end...].dropFirst(2)))
    }
    guard let colon = element.lastIndex(of: ":"), element.firstIndex(of: ":") == colon,
      let port = UInt16(element[element.index(after: colon)...])
    else { return (element, nil) }
    return (String(element[..<colon]), port)
  }
}
