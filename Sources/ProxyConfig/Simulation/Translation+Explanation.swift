extension Translation {
  /// What the proxy does with a request to a URL. Pure: nothing is sent. O(routes of the virtual host + domains).
  ///
  /// An Envoy by itself speaks plain HTTP everywhere, so that `https` only chooses the port there.
  public func explanation(
    of url: RequestURL,
    method: String,
    headers: [RouteRequest.Header],
    at entrance: Entrance
  ) -> Explanation {
    let isEncrypted = url.isEncrypted && !target.isStandalone
    var request = RouteRequest(method: method, authority: url.authority, target: url.target, headers: headers)
    request.scheme = isEncrypted ? "https" : "http"
    guard let listener = ListenerSearch(translation: self, url: url).listener(at: entrance) else {
      return Explanation(request, .unserved)
    }
    let search = ChainSearch(host: url.host, port: url.port, isEncrypted: isEncrypted)
    guard let chain = search.chain(of: listener) else { return Explanation(request, .misspoken, listener: listener) }
    for filter in chain.filters {
      switch filter {
      case .http(let manager):
        // Whoever ends TLS has a certificate, and whoever has one ends TLS.
        guard (chain.security != nil) == isEncrypted else {
          return Explanation(request, .misspoken, listener: listener)
        }
        return explanation(of: request, through: manager, isEncrypted: isEncrypted, listener)
      case .tcp(let proxy): return Explanation(request, .passedOn(shares(of: proxy)), listener: listener)
      case .accessControl: continue
      }
    }
    return Explanation(request, .unserved, listener: listener)
  }

  private func shares(of proxy: TCPProxy) -> [ConnectionShare] {
    let total = proxy.targets.reduce(0) { $0 + $1.weight }
    return proxy.targets.map { target in
      ConnectionShare(
        destination: destination(target.cluster, weight: target.weight),
        fraction: Double(target.weight) / Double(max(total, 1))
      )
    }
  }

  private func explanation(
    of request: RouteRequest,
    through manager: HTTPProxy,
    isEncrypted: Bool,
    _ listener: Listener
  ) -> Explanation {
    guard let seen = request.arrived(at: manager, isEncrypted: isEncrypted) else {
      return Explanation(request, .refused, listener: listener)
    }
    var explanation = Explanation(seen, .unknownHost, listener: listener)
    explanation.isGuarded = manager.isGuarded
    explanation.routes = table(of: manager)
    guard let (host, domain) = explanation.routes?.host(for: seen) else { return explanation }
    explanation.host = host
    explanation.domain = domain
    if host.requiresTLS, seen.forwardedScheme != "https" {
      explanation.outcome = .sentToTLS(location: RedirectAction.encrypted(seen))
    } else {
      choose(of: host, for: seen, into: &explanation)
    }
    return explanation
  }

  private func table(of manager: HTTPProxy) -> RouteConfiguration? {
    switch manager.routes {
    case .inline(let routes): routes
    case .named(let name): routes.first { $0.name == name }
    }
  }

  private func choose(of host: VirtualHost, for request: RouteRequest, into explanation: inout Explanation) {
    var omissions = host.omissions[...]
    explanation.outcome = .noRule
    for (place, route) in host.routes.enumerated() {
      while let omission = omissions.first, omission.place <= place {
        explanation.passedOver.append(omission.rule)
        omissions.removeFirst()
      }
      guard let condition = route.match.unmetCondition(of: request) else {
        explanation.outcome = .taken(route, RouteAnswer(request, by: route, in: self))
        return
      }
      let passed = PassedOverRule(label: route.label, origin: route.origin, reason: .unmet(condition))
      explanation.passedOver.append(passed)
    }
    explanation.passedOver += omissions.map(\.rule)
  }
}

extension HTTPProxy {
  /// Whether something may refuse requests before they are routed.
  fileprivate var isGuarded: Bool {
    filters.contains { filter in
      switch filter {
      case .tokens, .accessControl: true
      case .grpcStatistics, .fault, .requestedFault, .cors, .router: false
      }
    }
  }
}
