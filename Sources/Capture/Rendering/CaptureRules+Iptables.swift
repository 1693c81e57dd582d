extension CaptureRules {
  /// The input of `iptables-restore --noflush`, or of `ip6tables-restore`, as upstream writes it; nothing when the
  /// version has no rules. Every line ends in a line feed. O(rules).
  public func restoreText(for family: IPFamily) -> String {
    tables(for: family).map { table in
      let lines = ["* \(table.rawValue)"] + setup(table, family).map { $0.joined(separator: " ") } + ["COMMIT"]
      return lines.map { $0 + "\n" }.joined()
    }.joined()
  }

  /// The same as single commands: the words after `iptables`, or after `ip6tables`, of each.
  public func commands(for family: IPFamily) -> [[String]] {
    tables(for: family).flatMap { table in setup(table, family).map { ["-t", table.rawValue] + $0 } }
  }

  private func setup(_ table: PacketTable, _ family: IPFamily) -> [[String]] {
    emptiedChains.filter { $0.table == table && $0.family == family }.map { ["-F", $0.chain.rawValue] }
      + chains(in: table, for: family).map { ["-N", $0.rawValue] }
      + rules(for: family).filter { $0.table == table }.map { $0.words() }
  }
}
