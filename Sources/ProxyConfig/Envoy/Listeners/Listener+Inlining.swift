extension Listener {
  /// The same with the route configurations of these names put into its connection managers.
  func inlining(_ routes: [String: RouteConfiguration]) -> Listener {
    var listener = self
    listener.chains = chains.map { $0.inlining(routes) }
    listener.defaultChain = defaultChain?.inlining(routes)
    return listener
  }
}

extension FilterChain {
  fileprivate func inlining(_ routes: [String: RouteConfiguration]) -> FilterChain {
    var chain = self
    chain.filters = filters.map { filter in
      guard case .http(let manager) = filter, case .named(let name) = manager.routes, let found = routes[name] else {
        return filter
      }
      return .http(manager.with(.inline(found)))
    }
    return chain
  }
}
