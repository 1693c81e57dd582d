/// Which of the objects that a cluster comes from a field of it comes from.
enum ClusterCauses {
  /// The fields that a service decides on; the others are a DestinationRule's, where there is one.
  private static let ofService: Set = [
    "name", "type", "cluster_type", "eds_cluster_config", "load_assignment", "dns_lookup_family", "dns_refresh_rate",
    "respect_dns_ttl", "alt_stat_name",
  ]

  /// Those of a field at the top of the cluster, out of those of the cluster: its service, then its DestinationRule.
  static func causes(of field: String, _ causes: [Cause]) -> [Cause] {
    guard causes.count > 1, let first = causes.first, let last = causes.last else { return causes }
    return [ofService.contains(field) ? first : last]
  }
}
