import Console
import HTTP
import Kubernetes
import MeshStores

extension Context {
  /// The mesh that a command works on. Nothing is read of it yet, and nothing sent.
  ///
  /// What the store comes across is told on standard error, each thing once.
  func openMesh(
    _ options: MeshOptions,
    _ format: ErrorFormat,
    fieldManager: String = FieldOwner.standard.argument
  ) throws(CommandError) -> any MeshStore {
    let choice = try MeshChoice(options, environment: environment, settings: try UserSettings(in: environment))
    switch choice.mesh {
    case .directory(let directory):
      return DirectoryStore(
        directory,
        defaultNamespace: (options.namespace ?? .standard).argument,
        onWarning: warning(format)
      )
    case .cluster(let connection):
      return ClusterStore(try client(connection, format), fieldManager: fieldManager)
    }
  }

  /// A client for the cluster of a connection.
  func client(_ options: ConnectionOptions, _ format: ErrorFormat) throws(CommandError) -> APIClient {
    let connection = try connection(options)
    let cache = environment.baseDirectory("XDG_CACHE_HOME", belowHome: ".cache").map { "\($0)/meshctl" }
    return APIClient(
      connection,
      APIClient.Surroundings(clock: clock, cacheDirectory: cache, warn: { warn($0, as: format) })
    )
  }

  /// The connection that flags and kubeconfig describe; nothing is sent.
  func connection(_ options: ConnectionOptions) throws(CommandError) -> KubernetesConnection {
    do {
      return try .resolve(
        options,
        in: KubernetesConnection.Surroundings(
          environment: environment,
          clock: clock,
          isInteractive: streams.input.isTerminal,
          userAgent: "meshctl/\(Release.version) (\(Release.platform))",
          trace: trace.http
        )
      )
    } catch {
      throw .kubeconfig(error)
    }
  }

  private func warning(_ format: ErrorFormat) -> @Sendable (StoreWarning) -> Void {
    { [self] in warn($0.message, as: format) }
  }
}
