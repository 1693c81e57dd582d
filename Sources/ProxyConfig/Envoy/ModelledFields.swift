import Output

/// The fields of Envoy's resources that a translation decides on; a proxy's others are not compared with it.
public enum ModelledFields {
  /// The resources.
  public enum Resource: String, Sendable, CaseIterable {
    /// `envoy.config.listener.v3.Listener`
    case listener
    /// `envoy.config.route.v3.RouteConfiguration`
    case routeConfiguration
    /// `envoy.config.cluster.v3.Cluster`
    case cluster
    /// `envoy.config.endpoint.v3.ClusterLoadAssignment`
    case loadAssignment
  }

  /// The paths of the fields of a resource: names joined by slashes, those inside of lists and of `Any` like others.
  public static func paths(of resource: Resource) -> [String] {
    switch resource {
    case .listener: listener
    case .routeConfiguration: routeConfiguration
    case .cluster: cluster
    case .loadAssignment: loadAssignment
    }
  }

  /// Whether a translation writes messages of a type: `type.googleapis.com/envoy.config.cluster.v3.Cluster`.
  public static func knows(type: String) -> Bool {
    TypeURL(rawValue: String(type[(type.lastIndex(of: "/").map { type.index(after: $0) } ?? type.startIndex)...]))
      != nil
  }

  /// The paths of the fields that a resource gives. O(its size).
  ///
  /// What follows rules of its own is one field: the policies of access control, the issuers of tokens, the format of an
  /// access log, and the routes in a listener, which are those of a route configuration.
  public static func paths(in resource: JSONValue) -> Set<String> {
    var paths: Set<String> = []
    collect(resource, "", depth: 0, into: &paths)
    return paths
  }

  private static let opaque: Set<String> = [
    "policies", "route_config", "dynamic_metadata", "json_format", "providers", "requires",
  ]
  /// Envoy's messages are never nested deeper.
  private static let depthLimit = 64

  private static func collect(_ value: JSONValue, _ path: String, depth: Int, into paths: inout Set<String>) {
    guard depth < depthLimit else { return }
    switch value {
    case .object(let members):
      if members.isEmpty { paths.insert(path) }
      for member in members where member.name != "@type" {
        let inner = path.isEmpty ? member.name : "\(path)/\(member.name)"
        if opaque.contains(member.name) {
          paths.insert(inner)
        } else {
          collect(member.value, inner, depth: depth + 1, into: &paths)
        }
      }
    case .array(let elements):
      if elements.isEmpty { paths.insert(path) }
      for element in elements { collect(element, path, depth: depth + 1, into: &paths) }
    case .string, .integer, .double, .bool, .null: paths.insert(path)
    }
  }
}
