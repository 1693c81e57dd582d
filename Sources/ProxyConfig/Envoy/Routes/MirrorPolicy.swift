import Output

/// A cluster that gets a copy of requests, whose answers are dropped.
public struct MirrorPolicy: Hashable, Sendable {
  /// The cluster.
  public let cluster: String
  /// The share of the requests that is copied.
  public let share: Fraction

  var json: JSONValue {
    .message([
      "cluster": .string(cluster),
      "runtime_fraction": ["default_value": share.json],
      "trace_sampled": false,
      "disable_shadow_host_suffix_append": true,
    ])
  }
}
