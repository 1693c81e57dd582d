import Output
import ProxyState

/// The clusters of a proxy in istioctl's columns, and more of them in a wide table.
struct ClusterTable {
  /// What stands before each name, where several kinds are shown together.
  var prefix = ""
  var isWide = false
  var sources = ProxySources()

  func text(_ clusters: [ClusterState]) -> String {
    let more = ["STATE", "LB POLICY", "CONNECT TIMEOUT", "TLS", "OUTLIERS", "SOURCE"]
    let titles =
      (prefix.isEmpty ? [] : ["NAME"])
      + ["SERVICE FQDN", "PORT", "SUBSET", "DIRECTION", "TYPE", "DESTINATION RULE"] + (isWide ? more : [])
    var table = TabbedTable(titles: titles, gap: 5)
    for cluster in clusters { table.append(line(cluster)) }
    return table.text
  }

  private func line(_ cluster: ClusterState) -> [String] {
    let parts = cluster.parts
    // istioctl puts what is before the name into the first column, too, where the name has no parts.
    let name = prefix + cluster.name
    let cells =
      parts.isStructured
      ? [parts.host, "\(parts.port)", parts.subset.isEmpty ? "-" : parts.subset, parts.direction]
      : [name, "-", "-", "-"]
    let line = (prefix.isEmpty ? [] : [name]) + cells + [cluster.type, cluster.configuration?.shortName ?? ""]
    return isWide ? line + wide(cluster) : line
  }

  private func wide(_ cluster: ClusterState) -> [String] {
    [
      cluster.entry.state.rawValue, cluster.balancing, cluster.connectTimeout.orDash, cluster.security.orDash,
      cluster.detectsOutliers ? "ejected" : "-",
      sources.cluster(cluster.name) ?? cluster.configuration?.longName ?? "-",
    ]
  }
}

extension String {
  /// The text, or a dash where it is empty.
  var orDash: String { isEmpty ? "-" : self }
}
