import Output

/// Requests are sent on to a cluster, or to one of several by weight.
public struct ForwardAction: Sendable {
  /// Who gets the requests.
  public enum Destination: Sendable {
    /// One cluster.
    case cluster(String)
    /// Several by weight, none of weight 0.
    case weighted([WeightedCluster])
  }

  /// How the path is changed.
  public enum PathRewrite: Hashable, Sendable {
    /// What the match took of the path is replaced.
    case prefix(String)
    /// What a pattern finds is replaced; `\1` stands for its first group.
    case pattern(String, substitution: String)
  }

  /// How a timeout is written beside `timeout` itself.
  enum TimeoutForm: Sendable {
    /// As `max_grpc_timeout` too, which Istio sends and Envoy calls deprecated.
    case maxGRPCTimeout
    /// As `max_stream_duration`, with which Envoy no longer looks at `timeout`: only for routes without one.
    case maxStreamDuration
    /// Not at all.
    case alone
  }

  /// Who gets the requests.
  public var destination: Destination
  /// How long an answer may take; zero for as long as it takes.
  public var timeout = ProtoDuration.zero
  /// When and how often it is tried again; nil for never.
  public var retry: RetryPolicy?
  /// How the path is changed.
  public var pathRewrite: PathRewrite?
  /// The host that the request names from here on.
  public var hostRewrite: String?
  /// Who gets a copy of the requests.
  public var mirrors: [MirrorPolicy] = []
  /// What a client sticks to its endpoint by.
  public var hashPolicies: [HashPolicy] = []
  var timeoutForm = TimeoutForm.alone
  /// Whether a cluster that does not exist is a failure of the server rather than one to reach it.
  public internal(set) var failsWithoutCluster = false

  init(_ destination: Destination) { self.destination = destination }

  /// The clusters that get requests, not those that get copies.
  public var clusters: [String] {
    switch destination {
    case .cluster(let name): [name]
    case .weighted(let clusters): clusters.map(\.name)
    }
  }

  var json: JSONValue {
    .message([
      destinationField.name: destinationField.value,
      rewriteField.name: rewriteField.value,
      "host_rewrite_literal": hostRewrite.map { .string($0) },
      "timeout": .duration(timeout),
      "retry_policy": retry?.json,
      "request_mirror_policies": .list(mirrors.map(\.json)),
      "hash_policy": .list(hashPolicies.map(\.json)),
      "cluster_not_found_response_code": failsWithoutCluster ? "INTERNAL_SERVER_ERROR" : nil,
      "max_grpc_timeout": timeoutForm == .maxGRPCTimeout ? .duration(timeout) : nil,
      "max_stream_duration": timeoutForm == .maxStreamDuration
        ? ["max_stream_duration": "0s", "grpc_timeout_header_max": "0s"] : nil,
    ])
  }

  private var destinationField: (name: String, value: JSONValue) {
    switch destination {
    case .cluster(let name): ("cluster", .string(name))
    case .weighted(let clusters): ("weighted_clusters", ["clusters": .array(clusters.map(\.json))])
    }
  }

  private var rewriteField: (name: String, value: JSONValue?) {
    switch pathRewrite {
    case nil: ("prefix_rewrite", nil)
    case .prefix(let text): ("prefix_rewrite", .string(text))
    case .pattern(let pattern, let substitution):
      ("regex_rewrite", ["pattern": ["regex": .string(pattern)], "substitution": .string(substitution)])
    }
  }
}
