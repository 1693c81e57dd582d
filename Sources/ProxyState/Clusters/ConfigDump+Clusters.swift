public import YAML

extension ConfigDump {
  /// The clusters that are meant, by host, subset, port and direction. O(n log n).
  ///
  /// - Parameter includesWarming: whether those are among them that wait for their endpoints, which istioctl leaves out.
  public func clusters(
    _ filter: ClusterFilter = ClusterFilter(),
    includesWarming: Bool = false
  ) throws(JSONCursorError) -> [ClusterState] {
    var clusters: [ClusterState] = []
    for entry in entries(of: .clusters) where includesWarming || entry.state != .warming {
      let cluster = try ClusterState(entry)
      if filter.matches(cluster.name) { clusters.append(cluster) }
    }
    return clusters.sorted { $0.parts < $1.parts }
  }
}
