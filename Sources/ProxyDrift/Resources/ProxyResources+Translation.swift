import Output
public import ProxyConfig

extension ProxyResources {
  /// What a translation says that a proxy should have. O(its size).
  ///
  /// - Parameter actual: what the proxy has: where its listeners hold their routes themselves, so do those here.
  public init(_ translation: Translation, for actual: ProxyResources) {
    let translation = actual.holdsRoutes ? translation.inlined : translation
    self.init()
    for type in ResourceType.allCases { open(type) }
    for listener in translation.listeners {
      add(ProxyResource(listener.name, listener.json, listener.provenance), to: .listeners)
    }
    for routes in translation.routes { add(ProxyResource(routes.name, routes.json, routes.provenance), to: .routes) }
    var weighing: Set<String> = []
    for cluster in translation.clusters {
      let resource = ProxyResource(cluster.name, cluster.json, cluster.provenance)
      if resource.message.member("common_lb_config", "locality_weighted_lb_config") != nil {
        weighing.insert(cluster.name)
      }
      add(resource, to: .clusters)
    }
    for endpoints in translation.endpoints {
      let json = weighing.contains(endpoints.clusterName) ? endpoints.json : endpoints.json.withoutLocalityWeights()
      add(ProxyResource(endpoints.clusterName, json, endpoints.provenance), to: .endpoints)
    }
  }
}
