/// A packet on its way through chains.
struct PacketWalker {
  /// How a chain ended for the packet.
  private enum Verdict: Equatable {
    /// The next rule of the chain that jumped here goes on.
    case goesOn
    /// The table is done.
    case accepted
    case ended(WalkEnd)
  }

  private let chains: RuleChains
  private(set) var packet: PacketState
  private(set) var steps: [WalkStep] = []
  /// The chains that the packet is in; the kernel refuses rules that lead back into one of them.
  private var path: [PacketChain] = []

  init(_ packet: Packet, through chains: RuleChains) {
    self.packet = PacketState(packet)
    self.chains = chains
  }

  /// Walks the hooks in netfilter's order.
  mutating func walk() -> WalkEnd {
    var end = WalkEnd.destination
    if packet.isSentHere {
      pass(.output, tables: [.raw, .mangle, .nat, .filter], &end)
      // What is redirected becomes a packet to this host.
      guard packet.outputInterface == .loopback, end != .dropped, end != .rejected else { return end }
      packet.arrive(at: .loopback)
      // The address translation of the connection is settled.
      pass(.prerouting, tables: [.raw, .mangle], &end)
    } else {
      pass(.prerouting, tables: [.raw, .mangle, .nat], &end)
    }
    pass(.input, tables: [.mangle, .nat, .filter], &end)
    return end
  }

  private mutating func pass(_ chain: PacketChain, tables: [PacketTable], _ end: inout WalkEnd) {
    for table in tables {
      guard end != .dropped, end != .rejected else { return }
      if case .ended(let place) = traverse(table, chain) { end = place }
    }
  }

  private mutating func traverse(_ table: PacketTable, _ chain: PacketChain) -> Verdict {
    guard !path.contains(chain) else { return .goesOn }
    path.append(chain)
    defer { path.removeLast() }
    for (index, rule) in chains[table, chain].enumerated() where rule.matches.allSatisfy(packet.fulfils) {
      steps.append(WalkStep(rule: rule, position: index + 1))
      if case .return = rule.target { return .goesOn }
      let verdict = perform(rule.target, in: table)
      if verdict != .goesOn { return verdict }
    }
    return .goesOn
  }

  private mutating func perform(_ target: RuleTarget, in table: PacketTable) -> Verdict {
    switch target {
    case .return, .connectionZone: return .goesOn
    case .accept: return .accepted
    case .drop: return .ended(.dropped)
    case .reject: return .ended(.rejected)
    case .jump(let chain): return traverse(table, chain)
    case .redirect(let port, _):
      packet.redirect(to: port)
      return .ended(.redirected(to: port))
    case .tproxy(let port, let mark):
      packet.mark = mark
      return .ended(.handedOver(to: port))
    case .setMark(let mark):
      packet.mark = mark
      return .goesOn
    case .connectionMark(let transfer):
      packet.transfer(transfer)
      return .goesOn
    }
  }
}
