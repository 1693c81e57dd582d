import Analysis
import Kubernetes
import MeshStores
import Rollouts
import Routing

/// Waits until the proxies have what a rollout wrote.
struct RolloutSettling: Sendable {
  /// What came of the wait.
  enum Outcome: Hashable, Sendable {
    /// So many of the proxies have it; nil where there is none to ask.
    case settled(AcceptanceReport?)
    /// Not enough of them had it in time.
    case late(AcceptanceReport)
    /// The Envoy of a mesh of this machine refused it.
    case refused
  }

  /// Nil on a directory, and where nobody is waited for.
  private let survey: (survey: ProxySurvey, client: APIClient, share: ProxyShare)?
  private let limit: Duration
  private let waits: Bool
  private let store: any MeshStore
  private let context: Context

  /// - Parameters:
  ///   - waiting: how many of the proxies have to have it.
  ///   - limit: how long they may take; zero for as long as it takes.
  init(
    _ waiting: RouteWaiting,
    within limit: Duration,
    _ mesh: MeshOptions,
    _ istiods: IstiodChoice,
    store: any MeshStore,
    in context: Context,
    _ format: ErrorFormat
  ) async throws(CommandError) {
    self.limit = limit
    self.store = store
    self.context = context
    waits = waiting != .never
    guard store.hasServer, waits else {
      survey = nil
      return
    }
    let share = if case .proxies(let share) = waiting { share } else { ProxyShare.all }
    let (survey, client) = try await ProxyAcceptance.survey(of: mesh, istiods, in: context, format)
    self.survey = (survey, client, share)
  }

  /// Takes what the options of a drive say.
  init(
    _ options: some RolloutDrivingOptions,
    store: any MeshStore,
    in context: Context
  ) async throws(CommandError) {
    let driving = options.driving
    try await self.init(
      driving.waiting,
      within: driving.waitLimit.duration,
      options.mesh,
      driving.istiods,
      store: store,
      in: context,
      driving.format.errorFormat
    )
  }

  /// Waits until the proxies have the subsets that requests are about to be sent to.
  func wait(forTargets targets: [RouteTarget]) async throws(CommandError) -> Outcome {
    try await wait(for: .clusters(of: targets))
  }

  /// Waits until the proxies split requests as the routes of a rollout say.
  func wait(for placed: PlacedRollout, _ record: RolloutRecord) async throws(CommandError) -> Outcome {
    guard waits else { return .settled(nil) }
    guard survey != nil else {
      switch try await LocalAcceptance(in: context, isSilent: true).wait(for: store) {
      case .findings: return .refused
      default: return .settled(nil)
      }
    }
    let rule = try placed.rule(of: record)
    let weights = record.rule.weights(in: rule)
    let shares = zip(record.rule.destinations, weights).map { (target: $0.target, weight: $1) }
    guard let split = RouteSplit(shares, by: rule, of: placed.hosts) else { return .settled(nil) }
    return try await wait(for: .split(split))
  }

  private func wait(for expectation: ProxyExpectation) async throws(CommandError) -> Outcome {
    guard let survey else { return .settled(nil) }
    let acceptance = ProxyAcceptance(
      survey.survey,
      survey.client,
      share: survey.share,
      until: Deadline(after: limit),
      in: context
    )
    let report = try await acceptance.wait(for: expectation)
    return report.isEnough ? .settled(report) : .late(report)
  }
}
