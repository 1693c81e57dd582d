extension RuleTarget {
  /// The target as upstream writes it for iptables.
  var iptablesWords: [String] {
    switch self {
    case .accept: ["-j", "ACCEPT"]
    case .return: ["-j", "RETURN"]
    case .drop: ["-j", "DROP"]
    case .reject: ["-j", "REJECT"]
    case .jump(let chain): ["-j", chain.rawValue]
    case .redirect(let port, let spelling): ["-j", "REDIRECT", spelling.rawValue, "\(port)"]
    case .tproxy(let port, let mark):
      ["-j", "TPROXY", "--tproxy-mark", "\(mark)/0xffffffff", "--on-port", "\(port)"]
    case .setMark(let mark): ["-j", "MARK", "--set-mark", "\(mark)"]
    case .connectionMark(let transfer): ["-j", "CONNMARK", transfer.rawValue]
    case .connectionZone(let zone): ["-j", "CT", "--zone", "\(zone.rawValue)"]
    }
  }
}
