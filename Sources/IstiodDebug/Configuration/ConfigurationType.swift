/// A sort of configuration that istiod sends to proxies.
public enum ConfigurationType: Hashable, Sendable {
  /// Clusters (CDS).
  case clusters
  /// Listeners (LDS).
  case listeners
  /// Routes (RDS).
  case routes
  /// Endpoints (EDS).
  case endpoints
  /// Extensions (ECDS).
  case extensions
  /// One that is not known here, by the name that istiod gives it.
  case other(String)

  /// The sorts that every answer has fields of, with the beginning of their names.
  static let known: [(type: ConfigurationType, prefix: String)] = [
    (.clusters, "cluster"), (.listeners, "listener"), (.routes, "route"), (.endpoints, "endpoint"),
    (.extensions, "extensionconfig"),
  ]

  /// The sort that a key of `resources` names: by a type's URL such as
  /// `type.googleapis.com/envoy.config.cluster.v3.Cluster`, by the name of the service, or by the words of other fields.
  init(key: String) {
    switch key.split(separator: ".").last.map(String.init)?.lowercased() ?? "" {
    case "cluster", "clusters", "cds": self = .clusters
    case "listener", "listeners", "lds": self = .listeners
    case "routeconfiguration", "route", "routes", "rds": self = .routes
    case "clusterloadassignment", "endpoint", "endpoints", "eds": self = .endpoints
    case "typedextensionconfig", "extensionconfig", "ecds": self = .extensions
    default: self = .other(key)
    }
  }

  /// What people call it: `routes`.
  public var name: String {
    switch self {
    case .clusters: "clusters"
    case .listeners: "listeners"
    case .routes: "routes"
    case .endpoints: "endpoints"
    case .extensions: "extensions"
    case .other(let key): key
    }
  }
}
