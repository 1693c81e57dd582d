public import Analysis
import Resources
import YAML

/// Routes that count where no VirtualService names a host.
extension Mesh {
  /// The HTTPRoutes that sidecars in a namespace follow for a service, or else those for a host of gateways, the oldest
  /// first.
  ///
  /// A route in another namespace than its service holds for the clients of its own namespace alone. O(HTTPRoutes).
  ///
  /// Source: the Gateway API's GEP-1294, "Route Types"; Istio `pilot/pkg/config/kube/gateway/conversion.go`.
  public func httpRoutes(for host: QualifiedHost, seenFrom namespace: String) -> [RouteOwner] {
    let all = objects(of: .httpRoute)
    let ofService = all.filter { route in
      (route.spec?.elements("parentRefs") ?? []).contains { parent in
        parent.memberText("kind") == "Service" && parent.memberText("group").isEmpty
          && isParent(parent, of: route, host, seenFrom: namespace)
      }
    }
    let named = ofService.isEmpty ? all.filter { $0.hasHostname(host) } : ofService
    return named.map { RouteOwner(httpRoute: $0, domain: settings.clusterDomain) }.sorted { $0.isOlder(than: $1) }
  }

  private func isParent(
    _ parent: Node,
    of route: MeshObject,
    _ host: QualifiedHost,
    seenFrom namespace: String
  ) -> Bool {
    let place = parent.member("namespace")?.text ?? route.namespace
    let service = QualifiedHost(
      service: parent.memberText("name"),
      namespace: place,
      domain: settings.clusterDomain
    )
    return service == host && (route.namespace == place || route.namespace == namespace)
  }

  /// An HTTPRoute by name.
  public func httpRoute(called name: String, in namespace: String) -> RouteOwner? {
    object(.httpRoute, name, in: namespace).map { RouteOwner(httpRoute: $0, domain: settings.clusterDomain) }
  }

  /// The RouteRules for a host, as one owner; nil when there is none. O(RouteRules).
  ///
  /// Source: Istio 0.7 `pilot/pkg/model/config.go`, `SortRouteRules`: by falling precedence, then by name.
  ///
  /// - Parameter label: the label of pods that is their version.
  public func routeRules(for host: QualifiedHost, versionLabel label: String) -> RouteOwner? {
    let domain = settings.clusterDomain
    let rules = objects(of: .routeRule).compactMap { object -> RouteRule? in
      guard let destination = object.spec?.member("destination"),
        LegacyService(destination, in: object.namespace).host(domain: domain) == host
      else { return nil }
      return RouteRule(routeRule: object, versionLabel: label, domain: domain)
    }
    return RouteOwner(
      routeRules: rules.sorted { ($1.precedence ?? 0, $0.name) < ($0.precedence ?? 0, $1.name) }
    )
  }
}

extension MeshObject {
  fileprivate func hasHostname(_ host: QualifiedHost) -> Bool {
    (spec?.elements("hostnames") ?? []).contains { QualifiedHost(whole: $0.text).covers(host) }
  }
}
