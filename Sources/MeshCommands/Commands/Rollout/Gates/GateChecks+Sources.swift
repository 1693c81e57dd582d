import Analysis
import Console
import HTTP
import Kubernetes
import MeshStores
import Rollouts
import Supervision

extension GateChecks {
  /// Where the Prometheus is that a command line names.
  static func place(
    _ argument: PrometheusArgument,
    _ mesh: MeshChoice,
    _ options: MeshOptions,
    _ context: Context,
    _ format: ErrorFormat
  ) throws(CommandError) -> PrometheusPlace {
    switch argument {
    case .address(let address): return .address(context.prometheus(address.url, within: options.requestTimeout))
    case .service(let name, let namespace, let port):
      guard case .cluster(let connection) = mesh.mesh else {
        throw .input(
          "a directory of manifests has no services that run, so \"\(argument.argument)\" cannot be asked",
          next: "give the address of the Prometheus, such as --prometheus http://localhost:9090"
        )
      }
      let client = try context.client(connection, format)
      return .service(PrometheusService(name, in: namespace, port: port, of: client)) { url in
        context.prometheus(url, within: options.requestTimeout)
      }
    }
  }

  /// The access logs of a mesh of this machine, or of the proxies of a cluster.
  static func logs(
    of versions: GatedVersions,
    _ mesh: MeshChoice,
    _ options: MeshOptions,
    _ context: Context,
    _ format: ErrorFormat
  ) throws(CommandError) -> any GateLogs {
    switch mesh.mesh {
    case .cluster(let connection):
      return ClusterGateLogs(try context.client(connection, format), namespace: versions.namespace)
    case .directory:
      let local = try context.localMesh(LocalMeshChoice(directory: options.directory))
      return LocalGateLogs(local.folder.accessLog) { () throws(CommandError) in _ = try context.status(of: local) }
    }
  }

  /// Who counts the traffic: a Prometheus, the Envoy of a mesh of this machine, or the proxies of a cluster.
  static func traffic(
    of versions: GatedVersions,
    _ prometheus: PrometheusPlace?,
    _ mesh: MeshChoice,
    _ options: MeshOptions,
    _ store: any MeshStore,
    _ context: Context,
    _ format: ErrorFormat
  ) throws(CommandError) -> any GateTraffic {
    if let prometheus { return PrometheusGateTraffic(of: versions, prometheus) }
    switch mesh.mesh {
    case .cluster(let connection):
      let search = MeshProxySearch(try context.client(connection, format), store, namespace: versions.namespace)
      return ProxyGateTraffic(of: versions.host.name) { () async throws(CommandError) in try await search.places() }
    case .directory:
      return ProxyGateTraffic(of: versions.host.name) { () async throws(CommandError) in
        try await ProxyPlaceSearch(ProxyChoice(), options, in: context, format).places(of: "rollout")
      }
    }
  }
}

extension CommandError {
  /// Why there is no data; an error that ends the check is thrown on.
  var reasonForNoData: String {
    get throws(CommandError) {
      if case .cancelled = self { throw self }
      return outcome.report?.message ?? "it was stopped"
    }
  }

  /// A rollout runs a command that is kept nowhere.
  static func missingHook(_ stage: HookStage) -> CommandError {
    .input(
      "the rollout runs a command at \(stage.rawValue), and no command is kept with it",
      next: "give it again with --hook '\(stage.rawValue)=COMMAND'"
    )
  }

  /// A rollout asks a Prometheus whose address is kept nowhere.
  static var missingPrometheus: CommandError {
    .input(
      "the rollout asks a Prometheus, and no address is kept with it",
      next: "give it again with --prometheus URL or --prometheus SERVICE.NAMESPACE"
    )
  }
}
