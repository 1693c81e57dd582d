import Analysis
import Console
import Kubernetes
import MeshStores
import Output
import ProxyState
import Resources
import Routing
import YAML

/// Sees to it that the proxies of a cluster follow a step: what its routes need is in them before the routes are written,
/// and the routes are in them at the end.
struct RouteAcceptance {
  private let proxies: ProxyAcceptance
  private let options: any RouteWritingOptions
  private let context: Context
  /// What the proxies had before the step, where they are asked for a change and not for weights.
  private var before: [(subject: ProxySubject, states: [String: [Value]])] = []

  /// Nil where no proxy of a cluster is waited for.
  init?(_ options: any RouteWritingOptions, _ store: any MeshStore, in context: Context) async throws(CommandError) {
    guard store.hasServer, options.write.writes, case .proxies(let share) = options.write.waiting else { return nil }
    let (survey, client) = try await ProxyAcceptance.survey(
      of: options.mesh,
      options.istiods,
      in: context,
      options.write.errorFormat
    )
    proxies = ProxyAcceptance(
      survey,
      client,
      share: share,
      until: Deadline(after: options.write.waitLimit.duration),
      in: context
    )
    self.options = options
    self.context = context
  }

  /// Looks at what the proxies have before a step is made.
  mutating func prepare(_ step: RouteStep, in scene: RouteScene) async throws(CommandError) {
    before = []
    guard step.split == nil, step.isChange else { return }
    for subject in step.subjects(in: scene) {
      before.append((subject, try await proxies.states(of: subject)))
    }
  }

  /// Waits until the proxies have the clusters that the routes of a step are going to name.
  ///
  /// - Parameter written: what the step wrote for them.
  func waitForTargets(of step: RouteStep, _ written: [WrittenChange]) async throws(CommandError) {
    guard !step.targets.isEmpty else { return }
    try await wait(
      for: .clusters(of: step.targets),
      "clusters",
      written,
      next: "repeat the command to write the routes"
    )
  }

  /// Waits until the proxies follow a step that is made.
  func waitForRoutes(of step: RouteStep, _ written: [WrittenChange]) async throws(CommandError) {
    let next = "see meshctl proxy-status -o wide; wait on with meshctl proxy-status --wait"
    if let split = step.split {
      return try await wait(for: .split(split), "weights", written, next: next)
    }
    for (subject, states) in before {
      let name = if case .routes = subject { "routes" } else { "clusters" }
      try await wait(for: .change(of: subject, since: states), name, written, next: next)
    }
  }

  private func wait(
    for expectation: ProxyExpectation,
    _ name: String,
    _ written: [WrittenChange],
    next: String
  ) async throws(CommandError) {
    let what = "the \(name) of \(expectation.subject.hosts.sorted().joined(separator: ", "))"
    let report = try await proxies.wait(for: expectation) { report in
      guard options.write.errorFormat == .text else { return }
      context.report(["waiting for \(what): in \(report.countText), not yet in \(report.laggardText)"])
    }
    tell(report, name, what)
    guard !report.isEnough else { return }
    let changes = written.filter { $0.verb != .unchanged }.map { "\($0.reference) \($0.verb.rawValue)" }
    throw .timedOut(
      "after \(options.write.waitLimit.argument) \(what) are in \(report.countText), and not in \(report.laggardText)",
      next: changes.isEmpty ? "nothing is written; \(next)" : "written: \(changes.joined(separator: ", ")); \(next)"
    )
  }

  private func tell(_ report: AcceptanceReport, _ name: String, _ what: String) {
    guard options.write.errorFormat == .text else {
      return context.report(JSONWriter.bytes(of: report.payload(of: name)) + [UInt8(ascii: "\n")])
    }
    guard report.isEnough else { return }
    guard report.total > 0 else {
      let others = report.unconcernedCount
      let reason = others == 0 ? "no proxy is connected" : "none of the proxies that are connected sends requests there"
      return context.report(["\(what) are in no proxy: \(reason)"])
    }
    let rest = report.laggards.isEmpty ? "" : ", not yet in \(report.laggardText)"
    context.report(["\(what) are in \(report.countText)\(rest)"])
  }
}

extension RouteStep {
  /// What of the proxies' configuration a step changes.
  func subjects(in scene: RouteScene) -> [ProxySubject] {
    var routes: Set<String> = []
    var clusters: Set<String> = []
    for change in changes where change.isChange && !change.isPreparation {
      switch change.work {
      case .edits(let resource, _), .deletion(let resource):
        let hosts = Self.hosts(of: try? resource.value, in: resource.reference.namespace, scene)
        if resource.reference.kind == .destinationRule { clusters.formUnion(hosts) } else { routes.formUnion(hosts) }
      case .creation(let value):
        let hosts = Self.hosts(of: value, in: value["metadata"]?["namespace"]?.string ?? scene.namespace, scene)
        if value["kind"]?.string == "DestinationRule" { clusters.formUnion(hosts) } else { routes.formUnion(hosts) }
      }
    }
    let all: [ProxySubject] = [.routes(of: routes), .clusters(of: clusters)]
    return all.filter { !$0.hosts.isEmpty }
  }

  /// The hosts of a VirtualService or DestinationRule; other routes are the service's.
  private static func hosts(of value: Value?, in namespace: String, _ scene: RouteScene) -> [String] {
    let spec = value?["spec"]
    let written = (spec?["hosts"]?.items ?? []) + [spec?["host"]].compactMap(\.self)
    let hosts = written.compactMap(\.string).map { scene.mesh.qualified($0, in: namespace).name }
    return hosts.isEmpty ? [scene.service.name] : hosts
  }
}
