/// The kind of resource that a rule is written in, which decides how it says where requests go.
public enum RouteForm: Hashable, Sendable {
  /// A VirtualService: destinations are hosts and their subsets.
  case virtualService
  /// An HTTPRoute of the Gateway API: destinations are Services.
  case httpRoute
  /// A RouteRule of Istio before 0.8: destinations are pods by their labels, of which one is the version.
  case routeRule(versionLabel: String)
}
