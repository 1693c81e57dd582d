extension ConfigurationType {
  /// The sorts in the order of istioctl's list of what a proxy asks for; others follow by their names.
  static let listed: [ConfigurationType] = [.clusters, .listeners, .endpoints, .routes, .extensions]

  /// What istioctl calls the service that delivers it: `CDS` (istio `pilot/pkg/xds/v3/model.go`, `GetShortType`); the
  /// whole key where it has no short name.
  public var serviceName: String {
    switch self {
    case .clusters: "CDS"
    case .listeners: "LDS"
    case .routes: "RDS"
    case .endpoints: "EDS"
    case .extensions: "ECDS"
    case .other(let key):
      switch key.split(separator: ".").last ?? "" {
      case "NameTable": "NDS"
      case "ProxyConfig": "PCDS"
      case "Secret": "SDS"
      case "Address", "Workload": "WDS"
      case "Authorization": "WADS"
      default: key
      }
    }
  }

  /// The URL of its type, as the protocol names it.
  public var typeURL: String {
    switch self {
    case .clusters: "type.googleapis.com/envoy.config.cluster.v3.Cluster"
    case .listeners: "type.googleapis.com/envoy.config.listener.v3.Listener"
    case .routes: "type.googleapis.com/envoy.config.route.v3.RouteConfiguration"
    case .endpoints: "type.googleapis.com/envoy.config.endpoint.v3.ClusterLoadAssignment"
    case .extensions: "type.googleapis.com/envoy.config.core.v3.TypedExtensionConfig"
    case .other(let key): key
    }
  }
}
