import Output

/// What of the names of statistics are labels in Prometheus.
///
/// Envoy's own patterns cut the names of clusters at their dots. Istio ends each name with a semicolon
/// (`alt_stat_name`) and looks for that (`tools/packaging/common/envoy_bootstrap.json`).
enum StatisticsTags {
  private static let patterns: [(String, String)] = [
    ("cluster_name", "^cluster(\\.(.+);)"),
    ("tcp_prefix", "^tcp\\.((.*?);)"),
    ("response_code", "(response_code=\\.=(.+?);\\.;)|_rq(_(\\d{3}))$"),
    ("response_code_class", "_rq(_(\\dxx))$"),
    (
      "http_conn_manager_listener_prefix",
      "^listener(?=\\.).*?\\.http\\.(((?:[_.[:digit:]]*|[_\\[\\]aAbBcCdDeEfF[:digit:]]*);)\\.)"
    ),
    ("http_conn_manager_prefix", "^http\\.(((.*?);)\\.)"),
    ("listener_address", "^listener\\.(((?:[_.[:digit:]]*|[_\\[\\]aAbBcCdDeEfF[:digit:]]*))\\.)"),
  ]

  static let json: JSONValue = [
    "use_all_default_tags": false,
    "stats_tags": .array(
      patterns.map { ["tag_name": .string($0.0), "regex": .string($0.1)] }
    ),
  ]
}
