extension PacketRule {
  /// What a command does with a rule.
  public enum Action: Sendable, Hashable {
    /// Set it where it belongs: `-A` or `-I`.
    case set
    /// Take it back: `-D`.
    case delete
    /// See whether it is there: `-C`.
    case check
  }

  /// The words of the rule behind the table, as upstream writes them: no word holds a blank or a quote.
  public func words(_ action: Action = .set) -> [String] {
    let (early, late) = (matches.filter { !$0.followsTarget }, matches.filter(\.followsTarget))
    return head(action) + early.flatMap(\.iptablesWords) + target.iptablesWords + late.flatMap(\.iptablesWords)
  }

  private func head(_ action: Action) -> [String] {
    switch (action, placement) {
    case (.set, .append): ["-A", chain.rawValue]
    case (.set, .insert(let position)): ["-I", chain.rawValue, "\(position)"]
    case (.delete, _): ["-D", chain.rawValue]
    case (.check, _): ["-C", chain.rawValue]
    }
  }
}
