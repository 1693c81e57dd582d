extension PacketRule {
  /// The rule in plain words: whom it concerns, and what happens to them.
  public var explanation: String {
    let subject = matches.lazy.compactMap(\.subject).first ?? "every packet"
    let conditions = matches.compactMap { match in match.condition.map { (match.place, $0) } }
    let ordered = conditions.sorted { $0.0 < $1.0 }.map(\.1)
    guard let first = ordered.first else { return "\(subject): \(target.explanation)" }
    return "\(subject) \(([first] + ordered.dropFirst()).joined(separator: ", ")): \(target.explanation)"
  }
}

extension PacketMatch {
  /// What the packet is.
  fileprivate var subject: String? {
    guard case .transport(let transport) = self else { return nil }
    return transport.rawValue
  }

  /// Where a sentence has the condition: from whom, to whom, by which way.
  fileprivate var place: Int {
    switch self {
    case .user, .group: 0
    case .source: 1
    case .sourcePort: 2
    case .destination: 3
    case .destinationPort, .destinationPortNotIn: 4
    case .inputInterface, .outputInterface: 5
    case .connection, .state, .connectionMark, .mark, .socket: 6
    case .transport, .comment: 7
    }
  }

  /// What must hold for it besides, as words that follow the subject.
  fileprivate var condition: String? {
    switch self {
    case .transport, .comment: nil
    case .inputInterface(let name): "arriving by \(name)"
    case .outputInterface(let name): "leaving by \(name)"
    case .source(let range): "from \(range)"
    case .destination(let range, let isNegated): isNegated ? "to anywhere but \(range)" : "to \(range)"
    case .destinationPort(let range, let isNegated): isNegated ? "at any port but \(range)" : "at port \(range)"
    case .destinationPortNotIn(let ports): "at any port but \(ports.map(\.description).joined(separator: " and "))"
    case .sourcePort(let range): "from port \(range)"
    case .user(let account, let isNegated): isNegated ? "sent by any user but \(account)" : "sent by user \(account)"
    case .group(let account, let isNegated): isNegated ? "sent by any group but \(account)" : "sent by group \(account)"
    case .connection(let states): "of a connection that is \(states.map(\.words).joined(separator: " or "))"
    case .state(let state): "of a connection that is \(state.words)"
    case .mark(let mark, let isNegated): isNegated ? "not marked \(mark)" : "marked \(mark)"
    case .connectionMark(let mark): "of a connection marked \(mark)"
    case .socket: "of a socket of the pod"
    }
  }
}

extension ConnectionState {
  fileprivate var words: String {
    switch self {
    case .invalid: "unknown"
    case .related: "related to another"
    case .established: "established"
    }
  }
}

extension RuleTarget {
  fileprivate var explanation: String {
    switch self {
    case .accept: "let it pass"
    case .return: "leave it alone"
    case .drop: "drop it"
    case .reject: "refuse it"
    case .jump(let chain): "go on in \(chain.rawValue)"
    case .redirect(let port, _): "send it to port \(port) of the pod"
    case .tproxy(let port, let mark): "hand it unchanged to port \(port) of the pod, marked \(mark)"
    case .setMark(let mark): "mark it \(mark)"
    case .connectionMark(.save): "give its mark to its connection"
    case .connectionMark(.restore): "give it the mark of its connection"
    case .connectionZone(let zone): "track its connection in zone \(zone.rawValue)"
    }
  }
}
