/// The way of one packet through the rules of a pod: a pure function of both.
///
/// It follows netfilter's order of tables at each hook (raw, mangle, nat, filter). What leaves by the loopback interface
/// arrives there again, now past `nat`, which sees the first packet of a connection once.
public struct PacketWalk: Sendable, Hashable {
  /// The rules whose conditions the packet fulfilled, in the order in which it met them.
  public let steps: [WalkStep]
  /// Where it ended.
  public let end: WalkEnd

  /// Walks a packet through rules. O(rules).
  public init(of packet: Packet, through rules: CaptureRules) {
    self.init(of: packet, through: rules.rules(for: packet.family))
  }

  /// Walks a packet through the rules of its version of IP. O(rules).
  init(of packet: Packet, through rules: [PacketRule]) {
    var walker = PacketWalker(packet, through: RuleChains(rules))
    end = walker.walk()
    steps = walker.steps
  }

  /// The rule that decided: the one that sent the packet elsewhere, or into the chain that does nothing but that; else
  /// the last one that let it go; nil when no rule concerned the packet.
  public var decision: WalkStep? {
    if end != .destination, let index = steps.lastIndex(where: { Self.diverts($0.rule) }) {
      let diversion = steps[index]
      guard Self.divertingChains.contains(diversion.rule.chain) else { return diversion }
      return steps[..<index].last { $0.rule.target == .jump(diversion.rule.chain) } ?? diversion
    }
    return steps.last { $0.rule.table == .nat && Self.isFinal($0.rule) } ?? steps.last { Self.isFinal($0.rule) }
  }

  /// The chains that say where packets go and not which.
  private static let divertingChains: Set<PacketChain> = [.istioRedirect, .istioInRedirect, .istioTproxy, .istioDrop]

  private static func diverts(_ rule: PacketRule) -> Bool {
    switch rule.target {
    case .redirect, .tproxy, .drop, .reject: true
    case .accept, .return, .jump, .setMark, .connectionMark, .connectionZone: false
    }
  }

  private static func isFinal(_ rule: PacketRule) -> Bool {
    switch rule.target {
    case .accept, .return: true
    default: false
    }
  }
}
