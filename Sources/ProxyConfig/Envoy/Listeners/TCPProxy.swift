import Output

/// Passes the bytes of a connection on to a cluster, or to one of several by weight.
public struct TCPProxy: Sendable {
  /// One of the clusters that share the connections.
  public struct Target: Hashable, Sendable {
    /// The cluster.
    public let cluster: String
    /// Its share, relative to the weights of the others.
    public let weight: Int64
  }

  /// A connection inside of a request to a proxy further on.
  struct Tunnel: Hashable {
    /// The host and port that the proxy is asked to connect to.
    let target: String
    /// Whether it is asked by POST instead of CONNECT.
    let usesPost: Bool

    var json: JSONValue { .message(["hostname": .string(target), "use_post": .flag(usesPost)]) }
  }

  /// How the statistics are called.
  public let statisticsPrefix: String
  /// Who gets the connections; never empty.
  public let targets: [Target]
  var idleTimeout: ProtoDuration?
  var hashesSource = false
  var tunnel: Tunnel?
  var logs: [AccessLog] = []

  init(_ statisticsPrefix: String, to targets: [Target]) {
    self.statisticsPrefix = statisticsPrefix
    self.targets = targets
  }

  init(to cluster: String) {
    self.init(cluster, to: [Target(cluster: cluster, weight: 1)])
  }

  var json: JSONValue {
    .named(
      "envoy.filters.network.tcp_proxy",
      .tcpProxy,
      [
        "stat_prefix": .string(statisticsPrefix),
        "cluster": targets.count == 1 ? .string(targets[0].cluster) : nil,
        "weighted_clusters": targets.count == 1
          ? nil
          : ["clusters": .array(targets.map { ["name": .string($0.cluster), "weight": .integer($0.weight)] })],
        "idle_timeout": idleTimeout.map { .duration($0) },
        "hash_policy": hashesSource ? [["source_ip": [:]]] : nil,
        "tunneling_config": tunnel?.json,
        "access_log": .list(logs.map(\.json)),
      ]
    )
  }
}
