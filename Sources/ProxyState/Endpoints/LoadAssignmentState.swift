public import YAML

/// The endpoints that a cluster is told of (envoy.config.endpoint.v3.ClusterLoadAssignment).
public struct LoadAssignmentState: Sendable {
  /// The name of the cluster.
  public private(set) var cluster = ""
  /// The parts of the name.
  public private(set) var parts = ClusterName("")
  /// Its endpoints by place.
  public private(set) var localities: [LocalityState] = []
  /// Where it stands in the dump.
  public let entry: DumpEntry

  /// Reads an assignment. O(bytes).
  public init(_ entry: DumpEntry) throws(JSONCursorError) {
    self.entry = entry
    var cursor = entry.cursor
    try cursor.members { cursor throws(JSONCursorError) in
      if cursor.isNamed("cluster_name") {
        cluster = try cursor.text()
      } else if cursor.isNamed("endpoints") {
        try cursor.elements { cursor throws(JSONCursorError) in localities.append(try LocalityState(&cursor)) }
      }
    }
    parts = ClusterName(cluster)
  }

  /// The same with only the endpoints that are meant; nil when there is none.
  func selecting(_ filter: EndpointFilter) -> LoadAssignmentState? {
    var selected = self
    if !filter.isEmpty {
      for place in selected.localities.indices {
        selected.localities[place].endpoints.removeAll { endpoint in
          !filter.matches(endpoint.address, health: endpoint.health, cluster: cluster)
        }
      }
    }
    return selected.localities.contains { !$0.endpoints.isEmpty } ? selected : nil
  }

  /// The message of an assignment with only the endpoints that are meant; places without any stay, as in istioctl.
  public static func value(_ node: Node, selecting filter: EndpointFilter) throws(ProtoMessageError) -> Value {
    var meant: [[Bool]] = []
    for locality in node.list("endpoints") {
      meant.append(locality.list("lb_endpoints").map { selects($0, node.text("cluster_name"), filter) })
    }
    guard case .mapping(var entries) = try ProtoMessage.value(node), let place = entries.place(of: "endpoints") else {
      return try ProtoMessage.value(node)
    }
    let localities = zip(entries[place].value.items, meant).map { locality, meant -> Value in
      guard case .mapping(var fields) = locality, let list = fields.place(of: "lbEndpoints") else { return locality }
      let kept = zip(fields[list].value.items, meant).filter(\.1).map(\.0)
      if kept.isEmpty { fields.remove(at: list) } else { fields[list].value = .sequence(kept) }
      return .mapping(fields)
    }
    entries[place].value = .sequence(localities)
    return .mapping(entries)
  }

  private static func selects(_ endpoint: Node, _ cluster: String, _ filter: EndpointFilter) -> Bool {
    let health = endpoint.text("health_status")
    return filter.matches(
      NetworkAddress(endpoint.field("endpoint")?.field("address")),
      health: health.isEmpty ? "UNKNOWN" : health,
      cluster: cluster
    )
  }
}
