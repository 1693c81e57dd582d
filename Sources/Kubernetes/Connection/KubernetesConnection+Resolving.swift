import Console
import HTTP
import System

extension KubernetesConnection {
  /// What surrounds the process.
  public struct Surroundings: Sendable {
    /// The variables.
    public var environment: Environment
    /// The time.
    public var clock: WallClock
    /// Whether credential plugins may ask: standard input is a terminal that nothing else reads.
    public var isInteractive: Bool
    /// What requests say who they come from, such as `meshctl/0.1.0`.
    public var userAgent: String
    /// Who is told of requests and answers.
    public var trace: HTTPTrace
    /// Where a pod's service account is mounted.
    var serviceAccountDirectory = InClusterConfiguration.serviceAccountDirectory

    /// Describes them.
    public init(
      environment: Environment,
      clock: WallClock = .live,
      isInteractive: Bool = false,
      userAgent: String = "meshctl",
      trace: HTTPTrace = .off
    ) {
      self.environment = environment
      self.clock = clock
      self.isInteractive = isInteractive
      self.userAgent = userAgent
      self.trace = trace
    }
  }

  /// The connection that flags, kubeconfig files and, in a pod without them, its service account say.
  ///
  /// Reads small files, and runs no program: that is left to the first request.
  public static func resolve(
    _ options: ConnectionOptions,
    in surroundings: Surroundings
  ) throws(KubeconfigError) -> KubernetesConnection {
    let search = KubeconfigSearch(explicitPath: options.kubeconfig, environment: surroundings.environment)
    var kubeconfig = try search.load()
    if kubeconfig.isEmpty, options.server == nil, options.context == nil,
      let found = InClusterConfiguration.find(
        environment: surroundings.environment,
        directory: surroundings.serviceAccountDirectory
      )
    {
      kubeconfig = found
    }
    let choice = try ConnectionChoice(kubeconfig, options, environment: surroundings.environment)
    if choice.cluster.server.isEmpty, choice.clusterName.isEmpty { throw .noConfiguration(searched: search.paths) }
    var materials = ConnectionMaterials(choice)
    return try materials.connection(options, surroundings)
  }
}
