import YAML

/// A route of a virtual host.
public struct RouteState: Hashable, Sendable {
  /// Its name, which Istio takes from the rule; may be empty.
  public let name: String
  /// Which paths it takes, as istioctl writes it: `/api*`.
  public let match: String
  /// What else a request must have: headers and parameters; empty for nothing.
  public let conditions: String
  /// Where requests go: a cluster, clusters with weights, an address to go to, or an answer.
  public let destination: String
  /// The clusters that requests are split between; none where they go nowhere else.
  public let shares: [ClusterShare]
  /// Whether it passes on what the mesh does not know.
  public let isPassthrough: Bool
  /// How long a request may take; empty where nothing is said.
  public let timeout: String
  /// How often a request is sent again; empty for never.
  public let retries: String
  /// The object that Istio made it of; nil where none is noted.
  public let configuration: ConfigurationPath?

  /// Reads a route (envoy.config.route.v3.Route).
  init(_ route: Node) {
    name = route.text("name")
    let match = route.field("match")
    self.match = Self.paths(match)
    conditions = Self.conditions(match)
    let action = route.field("route")
    destination = RouteTarget.text(route)
    shares = action.map(RouteTarget.shares) ?? []
    isPassthrough = action?.text("cluster") == "PassthroughCluster"
    timeout = action?.text("timeout") ?? ""
    retries = action?.field("retry_policy").map { "\($0.wrapped("num_retries") ?? 1)" } ?? ""
    configuration = ConfigurationPath(in: route)
  }

  /// Istio, `describeMatch`.
  static func paths(_ match: Node?) -> String {
    guard let match else { return "" }
    var parts: [String] = []
    let prefix = match.text("prefix")
    if !prefix.isEmpty { parts.append("\(prefix)*") }
    let separated = match.text("path_separated_prefix")
    if !separated.isEmpty { parts.append("PathPrefix:\(separated)") }
    let path = match.text("path")
    if !path.isEmpty { parts.append(path) }
    if let pattern = match.field("safe_regex") { parts.append("regex \(pattern.text("regex"))") }
    return parts.joined(separator: " ")
  }

  private static func conditions(_ match: Node?) -> String {
    guard let match else { return "" }
    let headers = match.list("headers").map { header in
      FieldCondition.text(header, isNegated: header.text("invert_match") == "true")
    }
    let parameters = match.list("query_parameters").map { "?" + FieldCondition.text($0, isNegated: false) }
    return (headers + parameters).joined(separator: ", ")
  }
}
