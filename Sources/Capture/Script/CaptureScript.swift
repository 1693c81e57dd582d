/// A POSIX shell script that sets the rules of a pod, checks them and takes them back.
///
/// It loads whole tables through `iptables-restore`, replaces what former rules there are, and goes back to what was
/// before when anything fails. Nothing but typed values gets into it, so nothing in it needs quoting.
public struct CaptureScript: Sendable, Hashable {
  /// Whether IPv6 has rules.
  public enum IPv6Use: Sendable, Hashable {
    /// It has none.
    case never
    /// It has rules.
    case always
    /// The pod decides, by the addresses it has where the script runs.
    case detected
  }

  /// These stand for the name servers that the script finds in `/etc/resolv.conf`; they are addresses for examples
  /// (RFC 5737, RFC 3849), which no name server has.
  static let unknownNameServers = [
    IPAddress(family: .ipv4, bits: 0xC000_0235), IPAddress(family: .ipv6, bits: 0x2001_0DB8 << 96 | 0x53),
  ]

  let options: CaptureOptions
  let rules: CaptureRules
  let ipv6: IPv6Use

  /// Makes the script of today's rules. Name servers that are not given are looked up where the script runs.
  public init(_ options: CaptureOptions, ipv6: IPv6Use = .detected, nameServers: [IPAddress]? = nil) {
    let servers = nameServers ?? (options.nameQueries == .nameServers ? Self.unknownNameServers : [])
    self.options = options
    self.ipv6 = ipv6
    rules = CaptureRules(options, on: CaptureHost(usesIPv6: ipv6 != .never, nameServers: servers))
  }

  /// Makes the script of other rules, such as those of a former generation, made from the same options.
  public init(_ rules: CaptureRules, of options: CaptureOptions) {
    self.options = options
    self.rules = rules
    ipv6 = rules.families.contains(.ipv6) ? .always : .never
  }

  /// The text of the script, a line feed at its end. O(rules).
  public var text: String {
    [introduction, constants, ScriptRules(rules).text, families, ScriptRoutes(rules.routes).text, ScriptEngine.text]
      .joined(separator: "\n")
  }

  private var introduction: String {
    let summary = CaptureSummary(options).lines.map { "#   \($0)\n" }.joined()
    return """
      #!/bin/sh
      # Sends the traffic of a pod through its proxy, as Istio's init container does. Made by meshctl.
      #
      \(summary)#
      # Without an option it shows what --apply would load, and changes nothing; --help tells the rest.
      set -eu

      """
  }

  private var constants: String {
    let isTransparent = options.mode == .tproxy
    let users = options.proxyUsers.map(\.description).joined(separator: " ")
    return """
      families='\(rules.families.map(\.scriptName).joined(separator: " "))'
      backend=\(options.execution.backend?.rawValue ?? "auto")
      # The proxy's transparent port, in hexadecimal digits as the kernel lists sockets; empty when there is none.
      transparent_port=\(isTransparent ? Self.hexadecimal(options.inboundCapturePort) : "")
      proxy_users='\(users)'
      proxy_group='\(options.proxyGroups.first?.description ?? "")'

      """
  }

  /// Upstream captures IPv6 where the pod's first address is of IPv6, or with a dual stack any of them is
  /// (tools/common/config/config.go, getLocalIP); the kernel lists addresses of IPv4 first.
  private var families: String {
    let body =
      switch ipv6 {
      case .never: "  echo ipv4"
      case .always: "  echo ipv4 ipv6"
      case .detected where options.isDualStack: "  if has_ipv6; then echo ipv4 ipv6; else echo ipv4; fi"
      case .detected: "  if has_ipv6 && ! has_ipv4; then echo ipv4 ipv6; else echo ipv4; fi"
      }
    return "# The versions of IP to capture in the pod that this runs in.\nfamilies_in_use() {\n\(body)\n}\n"
  }

  private static func hexadecimal(_ port: Port) -> String {
    let digits = String(port.number, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}

extension IPFamily {
  /// The family's name in the script.
  var scriptName: String {
    switch self {
    case .ipv4: "ipv4"
    case .ipv6: "ipv6"
    }
  }
}
