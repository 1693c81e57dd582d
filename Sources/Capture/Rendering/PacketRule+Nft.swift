extension PacketRule {
  /// The command that sets the rule in a native table whose chain holds some rules already.
  func nftLine(in table: String, after count: Int) -> String {
    let place = "\(table) \(chain.nftName)"
    let words = [nftConditions, target.nftText(nftFamily)].filter { !$0.isEmpty }.joined(separator: " ")
    // nft cannot insert where no rule is yet.
    guard case .insert(let position) = placement, position <= count else { return "add rule \(place) \(words)" }
    return "insert rule \(place) index \(position - 1) \(words)"
  }

  /// The conditions in upstream's order, which differs from that of iptables.
  private var nftConditions: String {
    var conditions: [(place: Int, text: String)] = []
    if needsTransport, let transport { conditions.append((1, "meta l4proto \(transport.rawValue)")) }
    if table == .filter { conditions.append((0, "meta nfproto ipv6")) }
    for match in matches {
      guard let text = match.nftText(transport ?? .tcp, isRaw: table == .raw) else { continue }
      conditions.append((match.nftPlace(isRaw: table == .raw), text))
    }
    return conditions.sorted { $0.place < $1.place }.map(\.text).joined(separator: " ")
  }

  private var transport: TransportProtocol? {
    for case .transport(let transport) in matches { return transport }
    // Upstream drops invalid packets of TCP alone here, unlike with iptables.
    if purpose == .invalidPackets, case .jump = target { return .tcp }
    return nil
  }

  /// Whether the protocol is a condition of its own beside the port's.
  private var needsTransport: Bool {
    switch purpose {
    case .nameQueries, .nameQueryZones: transport == .tcp && matches.count == 2
    case .excludedOutboundPorts, .includedOutboundPorts: false
    default: true
    }
  }

  /// The version that the addresses tell.
  private var nftFamily: IPFamily {
    for case .destination(let range, _) in matches { return range.family }
    return .ipv4
  }
}

extension PacketMatch {
  /// Where in a native rule the condition stands; in `raw`, ports come before addresses.
  fileprivate func nftPlace(isRaw: Bool) -> Int {
    switch self {
    case .inputInterface, .outputInterface: 0
    case .transport: 1
    case .connection, .state, .connectionMark, .socket: 2
    case .source, .destination: isRaw ? 5 : 3
    case .destinationPort, .destinationPortNotIn, .sourcePort: 4
    case .user, .group: 6
    case .mark: 7
    case .comment: 8
    }
  }

  /// The condition in nft's words; nil for those that say nothing there.
  fileprivate func nftText(_ transport: TransportProtocol, isRaw: Bool) -> String? {
    switch self {
    case .inputInterface(let name): "iifname \(name.nftText)"
    case .outputInterface(let name): "oifname \(name.nftText)"
    case .source(let range): "\(range.nftProtocol) saddr \(range)"
    case .destination(let range, let isNegated): "\(range.nftProtocol) daddr \(Self.comparison(isNegated))\(range)"
    case .destinationPort(let ports, let isNegated):
      "\(transport.rawValue) dport \(Self.comparison(isNegated))\(ports.nftDescription)"
    case .destinationPortNotIn(let ports):
      "\(transport.rawValue) dport != { \(ports.map(\.description).joined(separator: ", ")) }"
    case .sourcePort(let ports): "\(transport.rawValue) sport \(ports.nftDescription)"
    case .user(let user, let isNegated): "\(isRaw ? "meta " : "")skuid \(Self.comparison(isNegated))\(user)"
    case .group(let group, let isNegated): "\(isRaw ? "meta " : "")skgid \(Self.comparison(isNegated))\(group)"
    case .connection(let states): "ct state \(Self.list(states.map { $0.rawValue.lowercased() }))"
    case .state(let state): "ct state \(state.rawValue.lowercased())"
    case .mark(let mark, let isNegated): "mark \(Self.comparison(isNegated))\(mark)"
    case .connectionMark(let mark): "ct mark \(mark)"
    case .socket: "socket wildcard 0"
    case .transport, .comment: nil
    }
  }

  private static func comparison(_ isNegated: Bool) -> String { isNegated ? "!= " : "" }
}

extension RuleTarget {
  fileprivate func nftText(_ family: IPFamily) -> String {
    switch self {
    case .accept: "counter accept"
    case .return: "counter return"
    case .drop: "counter drop"
    case .reject: "counter reject"
    case .jump(let chain): "counter jump \(chain.nftName)"
    case .redirect(let port, _): "counter redirect to :\(port)"
    case .tproxy(let port, let mark):
      "tproxy \(family == .ipv4 ? "ip" : "ip6") to :\(port) meta mark set \(mark) counter accept"
    case .setMark(let mark): "counter meta mark set \(mark)"
    case .connectionMark(.save): "counter ct mark set mark"
    case .connectionMark(.restore): "counter meta mark set ct mark"
    case .connectionZone(let zone): "counter ct zone set \(zone.rawValue)"
    }
  }
}

extension CIDR {
  fileprivate var nftProtocol: String { family == .ipv4 ? "ip" : "ip6" }
}

extension InterfaceName {
  /// The name without quotes where nft's grammar takes it for a name: not when it may be a keyword or a number.
  fileprivate var nftText: String {
    if self == .loopback { return description }
    if isPrefix { return "\"\(description.dropLast())*\"" }
    let bytes = description.utf8
    let isName = bytes.first.map(NameCharacter.isLetter) ?? false
    return isName && !bytes.allSatisfy(NameCharacter.isLetter) ? description : "\"\(description)\""
  }
}
