import Resources
import YAML

/// The parts of a spec that many checks ask for, by the kinds that have them; empty for every other kind.
struct ObjectParts {
  /// The hosts of a VirtualService.
  var hosts: [Node] = []
  /// The gateways of a VirtualService.
  var gateways: [Node] = []
  /// The rules of a VirtualService for HTTP.
  var httpRoutes: [Node] = []
  /// The rules of a VirtualService for TLS that is passed on as it is.
  var tlsRoutes: [Node] = []
  /// The rules of a VirtualService for TCP.
  var tcpRoutes: [Node] = []
  /// Where a VirtualService sends traffic.
  var routeDestinations: [RouteDestination] = []
  /// The traffic policies of a DestinationRule.
  var trafficPolicies: [TrafficPolicySite] = []
  /// The rules of an AuthorizationPolicy.
  var authorizationRules: [AuthorizationRule] = []

  /// Reads a spec. O(its routes, policies or rules).
  init(of kind: ResourceKind?, _ spec: Node?) {
    guard let kind, let spec else { return }
    switch kind {
    case .virtualService:
      hosts = spec.elements("hosts")
      gateways = spec.elements("gateways")
      httpRoutes = spec.elements("http")
      tlsRoutes = spec.elements("tls")
      tcpRoutes = spec.elements("tcp")
      routeDestinations = RouteDestination.all(http: httpRoutes, others: tcpRoutes + tlsRoutes)
    case .destinationRule: trafficPolicies = TrafficPolicySite.all(in: spec)
    case .authorizationPolicy: authorizationRules = spec.elements("rules").map(AuthorizationRule.init)
    default: return
    }
  }
}

extension MeshObject {
  /// The rules of a VirtualService for HTTP.
  var httpRoutes: [Node] { parts.httpRoutes }
  /// The rules of a VirtualService for TLS that is passed on as it is.
  var tlsRoutes: [Node] { parts.tlsRoutes }
  /// The rules of a VirtualService for TCP.
  var tcpRoutes: [Node] { parts.tcpRoutes }
  /// The destinations of a VirtualService's routes of all protocols, then those of its mirrors.
  var routeDestinations: [RouteDestination] { parts.routeDestinations }
  /// The traffic policies of a DestinationRule, in the order of the text: each followed by those of its ports.
  var trafficPolicies: [TrafficPolicySite] { parts.trafficPolicies }
  /// The rules of an AuthorizationPolicy, in the order of the text.
  var authorizationRules: [AuthorizationRule] { parts.authorizationRules }
}
