import YAML

extension GatePlan {
  /// The gates as data; what was not asked for is left out.
  public var value: Value {
    var entries: [Value.Entry] = [.init("source", .string(source.rawValue))]
    if let successRate { entries.append(.init("successRate", .string("\(successRate)"))) }
    let limits = LatencyQuantile.allCases.compactMap { quantile in
      latency[quantile].map { Value.Entry(quantile.rawValue, .string(GateNumber.text(of: $0.milliseconds))) }
    }
    if !limits.isEmpty { entries.append(.init("latency", .mapping(limits))) }
    entries.append(.init("minRequests", .integer(Int64(minimumRequests))))
    entries.append(.init("maxRestarts", .integer(Int64(maximumRestarts))))
    entries.append(.init("ready", .boolean(needsReadyPods)))
    if let maximumRegression { entries.append(.init("maxRegression", .string("\(maximumRegression)"))) }
    if !queries.isEmpty { entries.append(.init("queries", .sequence(queries.map { .string("\($0)") }))) }
    let stages = HookStage.allCases.filter(hookStages.contains)
    if !stages.isEmpty { entries.append(.init("hooks", .sequence(stages.map { .string($0.rawValue) }))) }
    return .mapping(entries)
  }

  /// Reads gates.
  public init(_ value: Value) throws(RolloutText.Mistake) {
    self.init()
    source = try value.word("source")
    minimumRequests = try value.number("minRequests")
    guard minimumRequests >= 1 else { throw .invalid(field: "minRequests") }
    maximumRestarts = try value.number("maxRestarts")
    guard maximumRestarts >= 0 else { throw .invalid(field: "maxRestarts") }
    guard case .boolean(let needsReadyPods)? = value["ready"] else { throw .invalid(field: "ready") }
    self.needsReadyPods = needsReadyPods
    if value["successRate"] != nil {
      guard let limit = GatePercentage(try value.text("successRate")) else { throw .invalid(field: "successRate") }
      successRate = limit
    }
    if value["maxRegression"] != nil {
      guard let limit = RegressionLimit(try value.text("maxRegression")) else { throw .invalid(field: "maxRegression") }
      maximumRegression = limit
    }
    try readLatency(value["latency"] ?? .mapping([]))
    for item in try value.list("queries") {
      guard let text = item.string, let query = try? QueryGate(text), add(query) else {
        throw .invalid(field: "queries")
      }
    }
    for item in try value.list("hooks") {
      guard let stage = item.string.flatMap(HookStage.init) else { throw .invalid(field: "hooks") }
      hookStages.insert(stage)
    }
    guard queries.isEmpty || source == .prometheus else { throw .invalid(field: "source") }
  }

  private mutating func readLatency(_ value: Value) throws(RolloutText.Mistake) {
    guard case .mapping(let entries) = value else { throw .invalid(field: "latency") }
    for entry in entries {
      guard let quantile = LatencyQuantile(rawValue: entry.key),
        let number = entry.value.string.flatMap({ GateNumber.read($0) }), let limit = LatencyLimit(milliseconds: number)
      else { throw .invalid(field: "latency") }
      latency[quantile] = limit
    }
  }
}
