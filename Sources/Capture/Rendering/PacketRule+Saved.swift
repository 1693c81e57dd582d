extension PacketRule {
  /// The rule as `iptables-save` prints it once it is set (iptables 1.8, nft and legacy alike); accounts by name are
  /// printed by number, which only the host knows, and keep their name here.
  public func savedText(for family: IPFamily) -> String {
    let head = ["-A", chain.rawValue]
    let address = matches.compactMap { $0.savedPlace == nil ? nil : ($0.savedPlace ?? 0, $0) }
    let ordered = address.sorted { $0.0 < $1.0 }.flatMap { $0.1.savedWords(transport) }
    let others = matches.filter { $0.savedPlace == nil }.flatMap { $0.savedWords(transport) }
    return (head + ordered + others + target.savedWords(family)).joined(separator: " ")
  }

  private var transport: TransportProtocol {
    matches.contains(.transport(.udp)) ? .udp : .tcp
  }
}

extension PacketMatch {
  /// Where the kernel's own conditions come, whatever order they were given in; nil for those of extensions.
  fileprivate var savedPlace: Int? {
    switch self {
    case .source: 0
    case .destination: 1
    case .inputInterface: 2
    case .outputInterface: 3
    case .transport: 4
    default: nil
    }
  }

  fileprivate func savedWords(_ transport: TransportProtocol) -> [String] {
    switch self {
    case .source(let range): Self.savedRange("-s", range, isNegated: false)
    case .destination(let range, let isNegated): Self.savedRange("-d", range, isNegated: isNegated)
    case .destinationPort, .sourcePort: ["-m", transport.rawValue] + iptablesWords
    case .mark(let mark, let isNegated):
      ["-m", "mark"] + Self.negation(isNegated) + ["--mark", mark.hexadecimal]
    case .connectionMark(let mark): ["-m", "connmark", "--mark", mark.hexadecimal]
    case .comment(let comment): ["-m", "comment", "--comment", "\"\(comment)\""]
    default: iptablesWords
    }
  }

  /// Every address needs no condition.
  private static func savedRange(_ option: String, _ range: CIDR, isNegated: Bool) -> [String] {
    if range.length == 0, !isNegated { return [] }
    return negation(isNegated) + [option, "\(range.masked.address.systemText)/\(range.length)"]
  }
}

extension RuleTarget {
  fileprivate func savedWords(_ family: IPFamily) -> [String] {
    switch self {
    case .reject:
      ["-j", "REJECT", "--reject-with", family == .ipv4 ? "icmp-port-unreachable" : "icmp6-port-unreachable"]
    case .redirect(let port, _): ["-j", "REDIRECT", "--to-ports", "\(port)"]
    case .tproxy(let port, let mark):
      [
        "-j", "TPROXY", "--on-port", "\(port)", "--on-ip", family == .ipv4 ? "0.0.0.0" : "::", "--tproxy-mark",
        "\(mark.hexadecimal)/0xffffffff",
      ]
    case .setMark(let mark): ["-j", "MARK", "--set-xmark", "\(mark.hexadecimal)/0xffffffff"]
    case .connectionMark(let transfer):
      ["-j", "CONNMARK", transfer.rawValue, "--nfmask", "0xffffffff", "--ctmask", "0xffffffff"]
    default: iptablesWords
    }
  }
}

extension IPAddress {
  /// The spelling of the C library, which shows the last 32 bits in decimals behind 96 zero bits (glibc, `inet_ntop`).
  fileprivate var systemText: String {
    guard family == .ipv6, bits >> 32 == 0, bits >> 16 != 0 else { return canonical.description }
    return "::" + IPAddress(family: .ipv4, bits: bits).description
  }
}
