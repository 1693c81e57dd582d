extension PacketMatch {
  /// The condition as upstream writes it for iptables.
  var iptablesWords: [String] {
    switch self {
    case .inputInterface(let name): ["-i", "\(name)"]
    case .outputInterface(let name): ["-o", "\(name)"]
    case .source(let range): ["-s", "\(range)"]
    case .destination(let range, let isNegated): Self.negation(isNegated) + ["-d", "\(range)"]
    case .transport(let transport): ["-p", transport.rawValue]
    case .destinationPort(let ports, let isNegated): Self.negation(isNegated) + ["--dport", "\(ports)"]
    case .destinationPortNotIn(let ports): ["-m", "multiport", "!", "--dports", Self.list(ports)]
    case .sourcePort(let ports): ["--sport", "\(ports)"]
    case .user(let user, let isNegated): ["-m", "owner"] + Self.negation(isNegated) + ["--uid-owner", "\(user)"]
    case .group(let group, let isNegated): ["-m", "owner"] + Self.negation(isNegated) + ["--gid-owner", "\(group)"]
    case .connection(let states): ["-m", "conntrack", "--ctstate", Self.list(states.map(\.rawValue))]
    case .state(let state): ["-m", "state", "--state", state.rawValue]
    case .mark(let mark, let isNegated): ["-m", "mark"] + Self.negation(isNegated) + ["--mark", "\(mark)"]
    case .connectionMark(let mark): ["-m", "connmark", "--mark", "\(mark)"]
    case .socket: ["-m", "socket"]
    case .comment(let comment): ["-m", "comment", "--comment", "\(comment)"]
    }
  }

  /// Whether the condition stands behind the target, as the notes of `prepare_proxy.sh` do.
  var followsTarget: Bool {
    guard case .comment = self else { return false }
    return true
  }

  static func negation(_ isNegated: Bool) -> [String] { isNegated ? ["!"] : [] }

  static func list(_ items: [some CustomStringConvertible]) -> String {
    items.map(\.description).joined(separator: ",")
  }
}
