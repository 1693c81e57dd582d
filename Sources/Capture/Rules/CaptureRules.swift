/// The rules that capture the traffic of a pod, in upstream's order (tools/istio-iptables/pkg/capture/run.go).
public struct CaptureRules: Sendable, Hashable {
  /// The versions of IP that have rules; IPv4 is always among them.
  public let families: [IPFamily]
  /// The rules, block by block.
  public let blocks: [RuleBlock]
  /// The changes to addresses and routes that come after the rules.
  public let routes: [RouteStep]
  /// The chains of the kernel that are emptied first; none today, but the scripts of old did so.
  public let emptiedChains: [EmptiedChain]

  init(families: [IPFamily], blocks: [RuleBlock], routes: [RouteStep], emptiedChains: [EmptiedChain] = []) {
    self.families = families
    self.blocks = blocks
    self.routes = routes
    self.emptiedChains = emptiedChains
  }

  /// Makes the rules of today's istio-iptables; none at all in the mode `NONE`.
  public init(_ options: CaptureOptions, on host: CaptureHost) {
    guard options.mode != .none else {
      self.init(families: [.ipv4], blocks: [], routes: [])
      return
    }
    var rules = SidecarRules(options, on: host)
    self = rules.build()
  }

  /// Makes the rules of a generation whose init container ran a shell script.
  public init(_ legacy: LegacyOptions) {
    switch legacy.generation {
    case .zeroSeven:
      var rules = PrepareProxyRules(legacy.capture)
      self = rules.build()
    case .zeroEight, .oneZero:
      var rules = ShellScriptRules(legacy)
      self = rules.build()
    }
  }

  /// All rules of a version in the order in which they are set. O(rules).
  public func rules(for family: IPFamily) -> [PacketRule] {
    blocks.flatMap { block in block.rules.compactMap { $0[family] } }
  }

  /// The tables that hold rules, in alphabetical order.
  public func tables(for family: IPFamily) -> [PacketTable] {
    let used = Set(rules(for: family).map(\.table))
    return PacketTable.allCases.filter(used.contains)
  }

  /// The chains of a table that have to be made: first those with rules in the order of their first rule, then those
  /// that are jumped to alone.
  public func chains(in table: PacketTable, for family: IPFamily) -> [PacketChain] {
    let rules = rules(for: family).filter { $0.table == table }
    let targets = rules.compactMap { rule -> PacketChain? in
      guard case .jump(let chain) = rule.target else { return nil }
      return chain
    }
    var seen: Set<PacketChain> = []
    return (rules.map(\.chain) + targets).filter { !$0.isBuiltIn && seen.insert($0).inserted }
  }
}
