import EnvoyAdmin
import ProxyState
import YAML

/// A part of what a proxy has: all of it that is about some hosts.
enum ProxySubject: Hashable, Sendable {
  /// The routes of requests to the hosts.
  case routes(of: Set<String>)
  /// The clusters of the hosts and their subsets.
  case clusters(of: Set<String>)

  /// The hosts in full.
  var hosts: Set<String> {
    switch self {
    case .routes(let hosts), .clusters(let hosts): hosts
    }
  }

  /// What a proxy is asked for, and no more: its routes, or the clusters of these names.
  ///
  /// - Parameter fields: the fields of clusters that are kept; none keeps all.
  func selection(_ fields: [String] = []) -> ConfigDumpSelection {
    switch self {
    case .routes:
      ConfigDumpSelection(
        resource: .dynamicRoutes,
        mask: ["route_config.name", "route_config.virtual_hosts"]
      )
    case .clusters(let hosts):
      ConfigDumpSelection(resource: .dynamicActiveClusters, mask: fields, nameRegex: Self.clusterNames(of: hosts))
    }
  }

  /// All that a dump has of it, so that two states can be compared; empty where it has nothing of it.
  func state(in dump: ConfigDump) throws(JSONCursorError) -> [Value] {
    var nodes: [Node] = []
    switch self {
    case .routes(let hosts): nodes = try dump.virtualHosts(for: hosts)
    case .clusters(let hosts):
      for cluster in try dump.clusters() where hosts.contains(cluster.parts.host) {
        nodes.append(try cluster.entry.node())
      }
    }
    return nodes.map { (try? ProtoMessage.value($0).orderingKeys) ?? .null }
  }

  /// The names of clusters that Istio makes of hosts, in RE2's language: `outbound|9080|v1|reviews.default…`.
  private static func clusterNames(of hosts: Set<String>) -> String {
    let quoted = hosts.sorted().map { host in
      host.map { $0.isASCII && !$0.isLetter && !$0.isNumber ? "\\\($0)" : String($0) }.joined()
    }
    return "outbound\\|[0-9]+\\|[^|]*\\|(?:\(quoted.joined(separator: "|")))"
  }
}
