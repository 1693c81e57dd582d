import Console
import EnvoyAdmin
import IstiodDebug
import Kubernetes
import ProxyState
import YAML

/// Asks the proxies of a cluster until enough of them have what they are to have.
///
/// Istiods tell which proxies there are, and what became of what was sent to them; whether one has something it is asked
/// itself, since an istiod that has not noticed a change yet calls everything synced. A proxy that has it is not asked
/// again; those that come and go meanwhile count as they are.
struct ProxyAcceptance: Sendable {
  /// How long proxies are left alone between two questions.
  private static let pause = Duration.milliseconds(500)
  /// How many are asked at once.
  private static let width = 16
  /// How long one may take to answer before it is asked anew.
  private static let patience = Duration.seconds(30)

  private typealias Verdict = ProxyExpectation.Verdict

  private let survey: ProxySurvey
  private let client: APIClient
  private let share: ProxyShare
  private let context: Context
  /// When the wait ends, for all that is waited for.
  let deadline: Deadline

  /// - Parameters:
  ///   - survey: who tells which proxies there are.
  ///   - client: the cluster that their pods are in.
  ///   - share: how many of them have to have it.
  init(_ survey: ProxySurvey, _ client: APIClient, share: ProxyShare, until deadline: Deadline, in context: Context) {
    self.survey = survey
    self.client = client
    self.share = share
    self.deadline = deadline
    self.context = context
  }

  /// Who tells which proxies a cluster has, and the cluster that their pods are in.
  static func survey(
    of mesh: MeshOptions,
    _ istiods: IstiodChoice,
    in context: Context,
    _ format: ErrorFormat
  ) async throws(CommandError) -> (survey: ProxySurvey, client: APIClient) {
    var status = ProxyStatusOptions()
    status.mesh = mesh
    // Clients of a service are in any namespace.
    status.mesh.namespace = nil
    status.istiods = istiods
    return (try await ProxySurvey(status, in: context, format), try context.client(mesh.connection, format))
  }

  /// Waits until enough proxies have something, or until the time is over, which the report tells apart.
  ///
  /// - Parameter onDelay: is told once of what is still missing when not all have it at once.
  func wait(
    for expectation: ProxyExpectation,
    onDelay: (AcceptanceReport) -> Void = { _ in }
  ) async throws(CommandError) -> AcceptanceReport {
    let start = RFC3339.text(context.clock.now())
    var proxies = try await connected()
    var verdicts: [String: Verdict] = [:]
    // However short the time is, everyone is asked once.
    var limit = Deadline(after: Self.patience)
    var isDelayed = false
    while true {
      await ask(proxies, expectation, within: limit, &verdicts)
      let report = report(on: proxies, verdicts, since: start)
      if report.isEnough || deadline.isOver { return report }
      if !isDelayed { onDelay(report) }
      isDelayed = true
      try await deadline.pause(Self.pause)
      // An istiod that restarts does not answer for a while.
      if let now = await deadline.result(of: { try? await connected(tells: false) }) ?? nil { proxies = now }
      if Task.isCancelled { throw .cancelled }
      limit = deadline.earlier(after: Self.patience)
    }
  }

  /// What each proxy has of a subject now; proxies that do not answer are left out.
  func states(of subject: ProxySubject) async throws(CommandError) -> [String: [Value]] {
    var states: [String: [Value]] = [:]
    await each(try await connected(), within: Deadline(after: Self.patience)) { proxy in
      guard let dump = try? await dump(of: proxy, subject.selection()) else { return nil as [Value]? }
      return try? subject.state(in: dump)
    } take: { name, state in
      states[name] = state
    }
    return states
  }

  // MARK: Proxies

  /// One that is about to change its istiod is there twice.
  private func connected(tells: Bool = true) async throws(CommandError) -> [ConnectedProxy] {
    var known: Set<String> = []
    return try await survey.everything(tells: tells).proxies.filter { known.insert($0.sync.proxy).inserted }
  }

  /// Asks those that have not said yet that they have it, or that it is nothing to them.
  private func ask(
    _ proxies: [ConnectedProxy],
    _ expectation: ProxyExpectation,
    within limit: Deadline,
    _ verdicts: inout [String: Verdict]
  ) async {
    let open = proxies.filter { proxy in
      switch verdicts[proxy.sync.proxy] {
      case .met, .unconcerned: false
      case .lacking, nil: true
      }
    }
    var answers: [String: Verdict] = [:]
    await each(open, within: limit) { proxy in
      await verdict(of: proxy, on: expectation)
    } take: { name, verdict in
      answers[name] = verdict ?? .lacking("no answer")
    }
    verdicts.merge(answers) { $1 }
  }

  /// Asks proxies side by side; those that do not answer in time answer nil.
  private func each<Answer: Sendable>(
    _ proxies: [ConnectedProxy],
    within limit: Deadline,
    _ ask: @escaping @Sendable (ConnectedProxy) async -> Answer?,
    take: (String, Answer?) -> Void
  ) async {
    await withTaskGroup(of: (String, Answer?).self) { group in
      for (place, proxy) in proxies.enumerated() {
        if place >= Self.width, let (name, answer) = await group.next() { take(name, answer) }
        group.addTask { (proxy.sync.proxy, await limit.result { await ask(proxy) } ?? nil) }
      }
      for await (name, answer) in group { take(name, answer) }
    }
  }

  private func verdict(of proxy: ConnectedProxy, on expectation: ProxyExpectation) async -> Verdict? {
    do throws(CommandError) {
      let dump = try await dump(of: proxy, expectation.selection)
      do throws(JSONCursorError) { return try expectation.verdict(on: dump, of: proxy.sync.proxy) } catch {
        throw .answer(error, of: proxy.sync.proxy)
      }
    } catch {
      return .lacking(error.outcome.report?.message ?? "no answer")
    }
  }

  private func dump(
    of proxy: ConnectedProxy,
    _ selection: ConfigDumpSelection
  ) async throws(CommandError) -> ConfigDump {
    try await ProxyDump(of: ProxyPlace(of: proxy.sync, client), [selection]).dump
  }

  // MARK: Reporting

  private func report(
    on proxies: [ConnectedProxy],
    _ verdicts: [String: Verdict],
    since start: String
  ) -> AcceptanceReport {
    var laggards: [ProxyLaggard] = []
    var (met, unconcerned) = (0, 0)
    for proxy in proxies {
      switch verdicts[proxy.sync.proxy] {
      case .met: met += 1
      case .unconcerned: unconcerned += 1
      case .lacking(let reason): laggards.append(laggard(proxy, reason, since: start))
      case nil: laggards.append(laggard(proxy, "not asked yet", since: start))
      }
    }
    return AcceptanceReport(share: share, count: met, laggards: laggards, unconcernedCount: unconcerned)
  }

  /// What istiod says of it explains more than what is missing, and when that was sent is when it began to lag.
  private func laggard(_ proxy: ConnectedProxy, _ reason: String, since start: String) -> ProxyLaggard {
    let sent = proxy.sync.overdue.compactMap { proxy.sync.sendingTimes[$0.type] }.max()
    let reasons = [proxy.lag, reason].compactMap(\.self)
    return ProxyLaggard(
      proxy: proxy.sync.proxy,
      istiod: proxy.istiod,
      since: sent ?? start,
      reason: reasons.joined(separator: "; ")
    )
  }
}

extension ProxyPlace {
  /// The pod of a proxy that an istiod names: `reviews-v1-x7k2p.bookinfo`.
  init(of sync: ProxySync, _ client: APIClient) {
    let suffix = ".\(sync.namespace)"
    let name = sync.proxy.hasSuffix(suffix) ? String(sync.proxy.dropLast(suffix.count)) : sync.proxy
    self = .pod(
      ProxyPod(name: name, namespace: sync.namespace),
      client,
      port: UInt16(clamping: PortNumber.administration.number)
    )
  }
}
