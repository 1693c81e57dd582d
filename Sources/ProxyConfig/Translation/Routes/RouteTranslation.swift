/// Turns the rules of a VirtualService into routes, as one listener needs them.
///
/// Source: Istio `pilot/pkg/networking/core/route/route.go`, `BuildHTTPRoutesForVirtualService` and
/// `translateRoute`.
struct RouteTranslation {
  let scope: ProxyScope
  /// The port that clients connect to.
  let listenerPort: Int
  /// The gateways as `namespace/name` that the routes are for, or `mesh`.
  let gateways: Set<String>
  /// Whether clients speak TLS there.
  var isEncrypted = false

  /// The routes, in order; none when no rule holds for the proxy.
  func routes(of service: VirtualService, _ problems: inout [TranslationProblem]) -> [Route] {
    var routes: [Route] = []
    rules: for rule in service.http {
      if rule.matches.isEmpty {
        // Whatever stands behind a rule without a condition is never reached, even if this one leads to nothing.
        if let route = route(rule, HTTPMatch(), isMatched: false, of: service, &problems) { routes.append(route) }
        break
      }
      for match in rule.matches {
        guard let route = route(rule, match, isMatched: true, of: service, &problems) else { continue }
        routes.append(route)
        if route.isCatchAll { break rules }
      }
    }
    if routes.isEmpty, !service.http.isEmpty {
      problems.append(
        TranslationProblem(.noRouteApplies, "\(service.namespace)/\(service.name)", at: service.origin)
      )
    }
    return routes
  }

  /// The route of one match; nil when it does not hold for this listener or this proxy, or leads nowhere.
  private func route(
    _ rule: HTTPRule,
    _ match: HTTPMatch,
    isMatched: Bool,
    of service: VirtualService,
    _ problems: inout [TranslationProblem]
  ) -> Route? {
    guard holds(match) else { return nil }
    let conditions = RouteMatchTranslation(match, isMatched: isMatched).match
    if let pattern = PatternCheck.firstInvalid(in: conditions, rule) {
      problems.append(TranslationProblem(.invalidPattern, pattern, at: match.origin ?? rule.origin))
      return nil
    }
    guard let action = action(rule, conditions, of: service, &problems) else { return nil }
    var route = Route(
      name: Self.name(rule, match),
      match: conditions,
      action: action,
      origin: match.origin ?? rule.origin
    )
    route.headers = rule.headers.mutations
    if rule.destinations.count == 1 { route.headers.append(rule.destinations[0].headers.mutations) }
    route.fault = rule.fault
    route.cors = rule.cors
    route.statisticsPrefix = match.statisticsPrefix
    route.metadata.configPath = service.configPath
    if case .forward(let action) = action {
      route.operation = operation(action, of: service) + Self.pathText(conditions.path)
    }
    return route
  }

  /// Whether a match holds for this listener, for these gateways, and for the proxy.
  private func holds(_ match: HTTPMatch) -> Bool {
    if let port = match.port, port != listenerPort { return false }
    if !match.gateways.isEmpty { return match.gateways.contains(where: gateways.contains) }
    guard scope.identity.hasLabels(match.sourceLabels) else { return false }
    return match.sourceNamespace.isEmpty || match.sourceNamespace == scope.identity.namespace
  }

  private static func name(_ rule: HTTPRule, _ match: HTTPMatch) -> String {
    match.name.isEmpty ? rule.name : "\(rule.name).\(match.name)"
  }

  /// How traces name what a route does: the host and port when there is one alone, then the path.
  private func operation(_ action: ForwardAction, of service: VirtualService) -> String {
    let parts = action.clusters.first?.split(separator: "|", omittingEmptySubsequences: false) ?? []
    if case .cluster = action.destination, parts.count == 4 { return "\(parts[3]):\(parts[1])" }
    return "\(service.name):\(listenerPort)"
  }

  private static func pathText(_ path: RouteMatch.Path) -> String {
    switch path {
    case .exact(let text), .regex(let text): text
    case .prefix(let text): text + "*"
    case .segments: "/*"
    }
  }

  private func action(
    _ rule: HTTPRule,
    _ match: RouteMatch,
    of service: VirtualService,
    _ problems: inout [TranslationProblem]
  ) -> RouteAction? {
    if let redirect = rule.redirect {
      return RedirectTranslation(listenerPort: listenerPort, isEncrypted: isEncrypted).action(redirect)
        .map(RouteAction.redirect)
    }
    if let response = rule.response {
      guard response.size <= DirectResponse.sizeLimit else {
        problems.append(TranslationProblem(.unsupported, "a direct response beyond 1 MiB", at: rule.origin))
        return nil
      }
      return .respond(response)
    }
    let forwarding = ForwardTranslation(scope: scope, listenerPort: listenerPort)
    guard let action = forwarding.action(rule, match) else {
      problems.append(TranslationProblem(.noDestination, "\(service.namespace)/\(service.name)", at: rule.origin))
      return nil
    }
    return .forward(action)
  }
}
