import Rollouts

/// What lies outside of the runners: the lease, the routes with the state beside them, and the clock.
///
/// A write is refused unless it replaces what is there, as an API server does by `resourceVersion`.
struct ModelWorld {
  var clock = 0
  private(set) var lease: LeaseRecord?
  private(set) var state: RolloutState?
  private(set) var weights: [BaselineWeight]
  /// Whether someone changed the weights without meshctl since they were written last.
  private(set) var isDrifted = false
  private var leaseRevision = 0
  private var routesRevision = 0

  init(_ state: RolloutState) {
    // A rollout begins with one write of its first state and its weights.
    self.state = state
    weights = state.weights
  }

  var routesText: String { "\(routesRevision)" }

  /// Does what a runner asks for.
  ///
  /// - Parameter isLong: whether proxies and gates take longer than the lease is left alone.
  mutating func answer(
    _ request: RunnerRequest,
    _ verdict: CheckVerdict,
    settles: Bool,
    isLong: Bool = false
  ) -> RunnerAnswer {
    switch request {
    case .settle where isLong, .check where isLong:
      clock += 5
      return .working
    case .readLease: return .lease(lease, revision: lease == nil ? nil : "\(leaseRevision)")
    case .writeLease(let record, let replaced): return write(record, replaced)
    case .readRoutes: return .routes(state: state, weights: weights, revision: routesText)
    case .writeRoutes(let next, let replaced): return write(next, replaced)
    case .settle: return settles ? .settled : .unsettled
    case .wait(let seconds):
      clock += seconds
      return .waited
    case .check: return .checked(verdict)
    }
  }

  /// Someone else writes the routes: other fields, or the weights too.
  mutating func change(weights: [BaselineWeight]?) {
    routesRevision += 1
    guard let weights, weights != self.weights else { return }
    self.weights = weights
    isDrifted = true
  }

  /// A command writes what it made of the state that it read.
  mutating func write(_ next: RolloutState, _ replaced: String) -> RunnerAnswer {
    guard replaced == routesText else { return .conflict }
    routesRevision += 1
    state = next
    weights = next.weights
    isDrifted = false
    return .written(revision: routesText)
  }

  private mutating func write(_ record: LeaseRecord, _ replaced: String?) -> RunnerAnswer {
    guard replaced == (lease == nil ? nil : "\(leaseRevision)") else { return .conflict }
    leaseRevision += 1
    lease = record
    return .written(revision: "\(leaseRevision)")
  }
}
