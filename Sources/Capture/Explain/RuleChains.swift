/// The chains of one version of IP as the kernel holds them once all rules are set.
struct RuleChains {
  /// A chain of a table.
  struct Key: Hashable {
    let table: PacketTable
    let chain: PacketChain
  }

  private var rules: [Key: [PacketRule]] = [:]

  /// Sets rules one after the other. O(rules), and O(chain) for each that is inserted.
  init(_ sequence: [PacketRule]) {
    for rule in sequence {
      let key = Key(table: rule.table, chain: rule.chain)
      var chain = rules[key, default: []]
      switch rule.placement {
      case .append: chain.append(rule)
      case .insert(let position): chain.insert(rule, at: min(max(position - 1, 0), chain.count))
      }
      rules[key] = chain
    }
  }

  /// The rules of a chain in the order in which packets meet them.
  subscript(table: PacketTable, chain: PacketChain) -> [PacketRule] {
    rules[Key(table: table, chain: chain), default: []]
  }
}
