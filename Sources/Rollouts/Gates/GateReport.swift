/// What all gates say at the end of a window.
public struct GateReport: Hashable, Sendable {
  /// What each says.
  public private(set) var results: [GateResult]

  /// Puts results together.
  public init(_ results: [GateResult]) { self.results = results }

  /// What all of them say together: one that fails is enough, and then one without data.
  public var verdict: CheckVerdict {
    let verdicts = results.map(\.verdict)
    if verdicts.contains(.fail) { return .fail }
    return verdicts.contains(.noData) ? .noData : .pass
  }

  /// The results that keep the rollout from going on, those that fail first.
  public var objections: [GateResult] {
    results.filter { $0.verdict == .fail } + results.filter { $0.verdict == .noData }
  }

  /// Adds what one more says.
  public mutating func add(_ result: GateResult) { results.append(result) }
}
