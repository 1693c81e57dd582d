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
  func routes(of service: VirtualService, _ problems: inout [TranslationProblem]) -> RuleRoutes {
    var made = RuleRoutes()
    // Whatever stands behind a rule without a condition is never reached, even if that one leads to nothing.
    var isClosed = false
    for rule in service.http {
      let matches = rule.matches.isEmpty ? [HTTPMatch()] : rule.matches
      for match in matches {
        let result: Result =
          isClosed
          ? .omitted(.unreachable) : route(rule, match, isMatched: !rule.matches.isEmpty, of: service, &problems)
        switch result {
        case .route(let route):
          made.routes.append(route)
          isClosed = route.isCatchAll
        case .omitted(let reason):
          let passed = PassedOverRule(
            label: Self.label(rule, match),
            origin: match.origin ?? rule.origin,
            reason: reason
          )
          made.omissions.append(RuleRoutes.Omission(rule: passed, place: made.routes.count))
        }
      }
      isClosed = isClosed || rule.matches.isEmpty
    }
    if made.routes.isEmpty, !service.http.isEmpty {
      problems.append(
        TranslationProblem(.noRouteApplies, "\(service.namespace)/\(service.name)", at: service.origin)
      )
    }
    return made
  }

  private enum Result {
    case route(Route)
    case omitted(PassedOverRule.Reason)
  }

  /// The route of one match, unless it does not hold for this listener or this proxy, or leads nowhere.
  private func route(
    _ rule: HTTPRule,
    _ match: HTTPMatch,
    isMatched: Bool,
    of service: VirtualService,
    _ problems: inout [TranslationProblem]
  ) -> Result {
    if let condition = unmetCondition(of: match) { return .omitted(.unmet(condition)) }
    let conditions = RouteMatchTranslation(match, isMatched: isMatched).match
    if let pattern = PatternCheck.firstInvalid(in: conditions, rule) {
      problems.append(TranslationProblem(.invalidPattern, pattern, at: match.origin ?? rule.origin))
      return .omitted(.invalidPattern(pattern))
    }
    guard let action = action(rule, conditions, of: service, &problems) else { return .omitted(.leadsNowhere) }
    var route = Route(
      name: Self.name(rule, match),
      match: conditions,
      action: action,
      origin: match.origin ?? rule.origin
    )
    route.rulePlace = rule.place
    route.headers = rule.headers.mutations
    if rule.destinations.count == 1 { route.headers.append(rule.destinations[0].headers.mutations) }
    route.fault = rule.fault
    route.cors = rule.cors
    route.statisticsPrefix = match.statisticsPrefix
    route.metadata.configPath = service.configPath
    if case .forward(let action) = action {
      route.operation = operation(action, of: service) + Self.pathText(conditions.path)
    }
    return .route(route)
  }

  /// Why a match does not hold for this listener, for these gateways, or for the proxy; nil when it does.
  private func unmetCondition(of match: HTTPMatch) -> UnmetCondition? {
    if let port = match.port, port != listenerPort {
      return UnmetCondition(.port, .exact("\(port)"), found: "\(listenerPort)")
    }
    if !match.gateways.isEmpty {
      if match.gateways.contains(where: gateways.contains) { return nil }
      return UnmetCondition(.gateway, .oneOf(match.gateways), found: gateways.sorted().joined(separator: ", "))
    }
    let labels = scope.identity.labels
    for (name, value) in match.sourceLabels.sorted(by: { $0.key < $1.key }) where labels[name] != value {
      return UnmetCondition(.sourceLabel(name), .exact(value), found: labels[name])
    }
    let namespace = scope.identity.namespace
    guard !match.sourceNamespace.isEmpty, match.sourceNamespace != namespace else { return nil }
    return UnmetCondition(.sourceNamespace, .exact(match.sourceNamespace), found: namespace)
  }

  private static func name(_ rule: HTTPRule, _ match: HTTPMatch) -> String {
    match.name.isEmpty ? rule.name : "\(rule.name).\(match.name)"
  }

  private static func label(_ rule: HTTPRule, _ match: HTTPMatch) -> String {
    let name = name(rule, match)
    return name.isEmpty ? rule.label : name
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
      return RedirectTranslation(listenerPort: listenerPort, isEncrypted: isEncrypted).action(redirect, match)
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
