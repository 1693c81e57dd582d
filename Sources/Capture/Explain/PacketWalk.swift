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

  /// The rule that decided: the last one that sent the packet elsewhere, else the last one that let it go; nil when no
  /// rule concerned the packet.
  public var decision: WalkStep? {
    let diversion = steps.last { step in
      switch step.rule.target {
      case .redirect, .tproxy, .drop, .reject: true
      case .accept, .return, .jump, .setMark, .connectionMark, .connectionZone: false
      }
    }
    if end != .destination, let diversion { return diversion }
    return steps.last { $0.rule.table == .nat && Self.isFinal($0.rule) } ?? steps.last { Self.isFinal($0.rule) }
  }

  private static func isFinal(_ rule: PacketRule) -> Bool {
    switch rule.target {
    case .accept, .return: true
    default: false
    }
  }
}
