/// What lines have in common that are counted together.
public enum AccessLogGrouping: String, CaseIterable, Sendable {
  /// The service, its subset and the route; inbound lines by the port.
  case route
  /// The path, without what tells one thing from others of its kind: `/users/{id}`.
  case path
  /// The method.
  case method
  /// The service and its subset.
  case subset
  /// The address that was chosen.
  case upstream
  /// The status; connections have none.
  case status
  /// The response flags, as they stand together.
  case flag
  /// The address of the caller, without its port.
  case source

  /// The columns of a table.
  public var titles: [String] {
    switch self {
    case .route: ["ROUTE", "SUBSET"]
    case .subset: ["SERVICE", "SUBSET"]
    default: [rawValue.uppercased()]
    }
  }

  /// What programs call the texts that make up a group of it.
  public var keys: [String] {
    switch self {
    case .route: ["cluster", "route", "authority"]
    case .subset: ["host", "subset"]
    case .flag: ["flags"]
    default: [rawValue]
    }
  }

  /// The cells of a table, as many as there are titles.
  ///
  /// - Parameter texts: as many as there are keys; empty where a line says nothing.
  func cells(_ texts: [String]) -> [String] {
    switch self {
    case .route: return Self.routeCells(texts)
    case .subset:
      let name = ClusterName(texts[0])
      let host = name.port == nil ? ClusterName.service(ofHost: texts[0]) : name.text
      return [host.isEmpty ? "-" : host, texts[1]]
    case .path, .method, .upstream, .status, .flag, .source: return [texts[0].isEmpty ? "-" : texts[0]]
    }
  }

  private static func routeCells(_ texts: [String]) -> [String] {
    let (cluster, authority) = (texts[0], texts[2])
    // What Istio calls the routes that nobody named (`pilot/pkg/networking/core/route/route.go`, `DefaultRouteName`).
    let route = texts[1] == "default" || texts[1].isEmpty ? "" : " \(texts[1])"
    guard !cluster.isEmpty else { return [(authority.isEmpty ? "-" : authority) + route + " (no cluster)", ""] }
    let name = ClusterName(cluster)
    return [name.text + route, name.subset]
  }
}
