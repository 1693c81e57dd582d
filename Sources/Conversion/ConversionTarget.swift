/// What manifests are converted to.
public enum ConversionTarget: String, Sendable, CaseIterable {
  /// Istio's kinds of today, from Istio's before 0.8, from Ingresses and from TrafficSplits.
  case istio
  /// Istio's VirtualService, from HTTPRoutes of the Gateway API.
  case virtualService = "virtualservice"
  /// The Gateway API's HTTPRoute, from VirtualServices.
  case httpRoute = "httproute"

  /// The kinds whose objects are converted.
  public var sources: [String] {
    switch self {
    case .istio: ["RouteRule", "DestinationPolicy", "EgressRule", "Ingress", "TrafficSplit"]
    case .virtualService: ["HTTPRoute"]
    case .httpRoute: ["VirtualService"]
    }
  }
}
