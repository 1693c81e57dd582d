/// Collects rules block by block, for each version of IP in use.
struct RuleSheet {
  let families: [IPFamily]
  private(set) var blocks: [RuleBlock] = []
  private var purpose: RulePurpose
  private var rules: [RuleVariants] = []

  init(families: [IPFamily], first purpose: RulePurpose) {
    self.families = families
    self.purpose = purpose
  }

  /// Starts the next block.
  mutating func begin(_ next: RulePurpose) {
    if !rules.isEmpty { blocks.append(RuleBlock(purpose: purpose, rules: rules)) }
    rules = []
    purpose = next
  }

  /// All blocks, the last one closed.
  mutating func finish() -> [RuleBlock] {
    begin(purpose)
    return blocks
  }

  /// Adds a rule for the versions named, as far as they are in use.
  mutating func add(
    _ table: PacketTable,
    _ chain: PacketChain,
    at placement: PacketRule.Placement = .append,
    _ matches: [PacketMatch],
    _ target: RuleTarget,
    in chosen: [IPFamily] = IPFamily.allCases
  ) {
    addVersioned(table, chain, at: placement, target, in: chosen) { _ in matches }
  }

  /// Adds a rule whose addresses differ between the versions.
  mutating func addVersioned(
    _ table: PacketTable,
    _ chain: PacketChain,
    at placement: PacketRule.Placement = .append,
    _ target: RuleTarget,
    in chosen: [IPFamily] = IPFamily.allCases,
    matches: (IPFamily) -> [PacketMatch]
  ) {
    func rule(_ family: IPFamily) -> PacketRule? {
      guard families.contains(family), chosen.contains(family) else { return nil }
      return PacketRule(table, chain, placement: placement, matches(family), target, for: purpose)
    }
    switch (rule(.ipv4), rule(.ipv6)) {
    case (let ipv4?, let ipv6?): rules.append(.both(ipv4: ipv4, ipv6: ipv6))
    case (let ipv4?, nil): rules.append(.ipv4(ipv4))
    case (nil, let ipv6?): rules.append(.ipv6(ipv6))
    case (nil, nil): break
    }
  }
}
