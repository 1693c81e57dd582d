/// What the rules depend on beside the options: facts of the host that they are set on.
public struct CaptureHost: Sendable, Hashable {
  /// Whether IPv6 has rules too.
  public var usesIPv6: Bool
  /// The addresses of `/etc/resolv.conf`.
  public var nameServers: [IPAddress]

  /// Makes a host.
  public init(usesIPv6: Bool = false, nameServers: [IPAddress] = []) {
    self.usesIPv6 = usesIPv6
    self.nameServers = nameServers
  }

  /// Whether a host with these addresses has rules for IPv6: the first address beyond loopback and link decides, or any
  /// of them when the stack is dual (getLocalIP of tools/common/config/config.go).
  public static func usesIPv6(addresses: [IPAddress], isDualStack: Bool) -> Bool {
    let global = addresses.filter { !$0.isLoopback && !$0.isLinkLocal }
    return isDualStack ? global.contains { $0.isIPv6 } : global.first?.isIPv6 ?? false
  }

  /// The name servers of one version.
  func nameServers(_ family: IPFamily) -> [IPAddress] { nameServers.filter { $0.family == family } }
}
