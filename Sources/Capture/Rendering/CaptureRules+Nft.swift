extension CaptureRules {
  /// The input of `nft -f`: native tables that hold both versions, as upstream writes them
  /// (tools/istio-nftables/pkg/capture/run.go). Every line ends in a line feed. O(rules).
  public var nftText: String {
    let rules = blocks.flatMap(\.rules).flatMap(\.distinct)
    return PacketTable.nftOrder.map { table in
      Self.nftLines(table, rules.filter { $0.table == table }, families: families)
    }.joined().map { $0 + "\n" }.joined()
  }

  private static func nftLines(_ table: PacketTable, _ rules: [PacketRule], families: [IPFamily]) -> [String] {
    guard !rules.isEmpty else { return [] }
    let name = "inet \(table.nftName)"
    let used = Set(rules.map(\.chain))
    let chains = table.nftChains.filter(used.contains).map { "add chain \(name) \($0.nftName)\(table.hook($0))" }
    var counts: [PacketChain: Int] = [:]
    let lines = rules.map { rule in
      let count = counts[rule.chain, default: 0]
      counts[rule.chain] = count + 1
      return rule.nftLine(in: name, after: count)
    }
    return ["add table \(name)", "flush table \(name)"] + chains + lines
  }
}

extension PacketTable {
  fileprivate static let nftOrder: [PacketTable] = [.nat, .mangle, .raw, .filter]

  /// The name of the native table.
  public var nftName: String { "istio-proxy-\(rawValue)" }

  /// The chains that a native table may hold, in upstream's order.
  fileprivate var nftChains: [PacketChain] {
    switch self {
    case .nat: [.prerouting, .output, .istioInbound, .istioRedirect, .istioInRedirect, .istioOutput, .istioOutputDNS]
    case .mangle: [.prerouting, .output, .istioDivert, .istioTproxy, .istioInbound, .istioDrop]
    case .raw: [.prerouting, .output, .istioInbound, .istioOutputDNS]
    case .filter: [.input]
    }
  }

  /// Where in the kernel a chain starts; nothing for chains that are jumped to.
  fileprivate func hook(_ chain: PacketChain) -> String {
    guard chain.isBuiltIn else { return "" }
    // A mark set on the way out only counts when the packet is routed again.
    let kind = self == .nat ? "nat" : self == .mangle && chain == .output ? "route" : "filter"
    return " { type \(kind) hook \(chain.nftName) priority \(nftPriority) ; }"
  }

  /// The place among all hooks (nft(8), standard priorities).
  private var nftPriority: Int {
    switch self {
    case .raw: -300
    case .mangle: -150
    case .nat: -100
    case .filter: 0
    }
  }
}
