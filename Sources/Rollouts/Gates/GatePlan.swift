/// Which gates a rollout has to pass.
///
/// It has no commands and no addresses: it is read back from where others can write.
public struct GatePlan: Hashable, Sendable {
  /// Who tells of the traffic.
  public enum Source: String, Hashable, Sendable, CaseIterable {
    /// The proxies' own counters.
    case proxies
    /// A Prometheus.
    case prometheus
    /// The proxies' access logs.
    case logs
  }

  /// What the share of successes of the new version must be at least; nil where it does not matter.
  public var successRate: GatePercentage?
  /// How long its answers may take.
  public var latency: [LatencyQuantile: LatencyLimit] = [:]
  /// How many requests of a version tell anything; fewer are no data. At least 1, whatever is set.
  public var minimumRequests = 1 { didSet { minimumRequests = max(1, minimumRequests) } }
  /// How often the containers of its pods may restart during the rollout; not negative, whatever is set.
  public var maximumRestarts = 0 { didSet { maximumRestarts = max(0, maximumRestarts) } }
  /// Whether all of its pods must be ready.
  public var needsReadyPods = true
  /// Questions to Prometheus; no two have the same name.
  public private(set) var queries: [QueryGate] = []
  /// By how much it may be worse than the old version; nil where that does not matter.
  public var maximumRegression: RegressionLimit?
  /// When commands of the user's run.
  public var hookStages: Set<HookStage> = []
  /// Who tells of the traffic.
  public var source = Source.proxies

  /// The most questions that are kept.
  static let mostQueries = 32

  /// Ready pods that do not restart.
  public init() {}

  /// Adds a question; whether there is room for it, and none of its name.
  public mutating func add(_ query: QueryGate) -> Bool {
    guard queries.count < Self.mostQueries, !queries.contains(where: { $0.name == query.name }) else { return false }
    queries.append(query)
    return true
  }

  /// Whether any gate looks at traffic that is counted by versions.
  public var needsTraffic: Bool {
    successRate != nil || !latency.isEmpty || maximumRegression != nil || minimumRequests > 1
  }
}
