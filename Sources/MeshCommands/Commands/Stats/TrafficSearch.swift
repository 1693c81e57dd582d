import ArgumentParsing
import Console
import HTTP
import Kubernetes
import MeshStores
import Metrics
import Output
import Prometheus
import Resources

/// Finds who counts the traffic that options mean.
struct TrafficSearch {
  private let options: StatsOptions
  private let context: Context
  private let format: ErrorFormat

  init(_ options: StatsOptions, in context: Context) {
    self.options = options
    self.context = context
    format = options.format.errorFormat
  }

  func source() async throws(CommandError) -> any TrafficSource {
    if let address = options.prometheus { return try prometheus(address.url) }
    var choice = options.source
    var service = options.service
    if try !asksCluster, options.namedService != nil || choice.proxy == nil {
      service = options.namedService
      choice.proxy = nil
    }
    return ProxyTraffic(try await places(choice), of: service, interval: options.window.duration)
  }

  /// Whether there are pods to choose from.
  private var asksCluster: Bool {
    get throws(CommandError) {
      if options.source.admin != nil || options.source.isLocal { return false }
      let settings = try UserSettings(in: context.environment)
      return try MeshChoice(options.mesh, environment: context.environment, settings: settings).isCluster
    }
  }

  private func places(_ choice: ProxyChoice) async throws(CommandError) -> [ProxyPlace] {
    if choice.admin != nil, let name = choice.proxy { throw .podsOfAddress(name) }
    guard try asksCluster else { return try await search(choice) }
    guard let name = choice.proxy else {
      throw .usage(UsageError(.missingArgument("NAME, or --local or --admin"), path: ["meshctl", "stats"]))
    }
    do throws(CommandError) { return try await search(choice) } catch {
      guard case .notFound = error, name.kind == nil || WorkloadName.isService(name.kind) else { throw error }
      return try await ofService(name, choice, instead: error)
    }
  }

  private func search(_ choice: ProxyChoice) async throws(CommandError) -> [ProxyPlace] {
    try await ProxyPlaceSearch(choice, options.mesh, in: context, format).places(of: "stats")
  }

  /// A name alone is that of a pod, or else that of a service.
  private func ofService(
    _ name: WorkloadName,
    _ choice: ProxyChoice,
    instead refusal: CommandError
  ) async throws(CommandError) -> [ProxyPlace] {
    var choice = choice
    if name.kind == nil {
      choice.proxy = name.asService
      do throws(CommandError) { return try await search(choice) } catch {
        guard case .notFound = error else { throw error }
      }
    }
    let store = try context.openMesh(options.mesh, format)
    let names = try await CommandError.calling { () async throws(StoreError) in
      try await store.list(ResourceQuery(.service, namespace: store.defaultNamespace)) { $0.reference.name }.all()
    }
    let near = NearestMatch.candidates(for: name.name, among: names.sorted())
    guard !near.isEmpty else { throw refusal }
    throw .notFound(
      "there is no pod and no service \(name.name) in namespace \(store.defaultNamespace)",
      next: "did you mean \(near.joined(separator: " or "))?"
    )
  }

  private func prometheus(_ url: HTTPURL) throws(CommandError) -> PrometheusTraffic {
    PrometheusTraffic(
      context.prometheus(url, within: options.mesh.requestTimeout),
      try scope(),
      interval: options.window.duration
    )
  }

  private func scope() throws(CommandError) -> TrafficQuery.Scope {
    let namespace = options.mesh.namespace?.argument
    guard let name = options.service.map({ WorkloadName(kind: nil, name: $0) }) ?? options.source.proxy else {
      return .everything
    }
    let parts = name.name.split(separator: ".", maxSplits: 2).map(String.init)
    guard let first = parts.first else { return .everything }
    let place = parts.count > 1 ? parts[1] : namespace
    guard let kind = name.kind, !WorkloadName.isService(kind) else { return .service(first, namespace: place) }
    guard !ResourceKind.pod.isCalled(kind) else {
      throw .input(
        "Istio's telemetry does not tell pods apart",
        next: "name what makes them, such as deployment/NAME, or ask the pod itself without --prometheus"
      )
    }
    return .workload(first, namespace: place)
  }
}

extension CommandError {
  /// An address has no pods.
  fileprivate static func podsOfAddress(_ name: WorkloadName) -> CommandError {
    .input(
      "--admin names one Envoy, so \"\(name.argument)\" means no pods",
      next: "name a service, or leave the name out"
    )
  }
}
