/// Turns the destinations of a rule, and what is done on the way, into an action.
struct ForwardTranslation {
  let scope: ProxyScope
  let listenerPort: Int

  /// The action; nil when no destination has a weight.
  func action(_ rule: HTTPRule, _ match: RouteMatch) -> ForwardAction? {
    guard let destination = destination(rule) else { return nil }
    var action = ForwardAction(destination)
    action.timeoutForm = scope.target.isStandalone ? .alone : .maxGRPCTimeout
    action.timeout = rule.timeout ?? .zero
    action.hashPolicies = hashPolicies(rule)
    let sticks = !action.hashPolicies.isEmpty
    action.retry = scope.retry(rule.retry, sticksToHost: sticks)
    action.failsWithoutCluster = rule.hasGatewaySemantics
    action.pathRewrite = Self.rewrite(rule, match)
    action.hostRewrite = rule.authorityRewrite ?? rule.headers.authority
    if action.hostRewrite == nil, rule.destinations.count == 1 {
      action.hostRewrite = rule.destinations[0].headers.authority
    }
    action.mirrors = rule.mirrors.map { mirror in
      MirrorPolicy(cluster: scope.cluster(of: mirror.destination, listenerPort: listenerPort), share: mirror.share)
    }
    return action
  }

  /// The weight of a single destination is of no account; one of weight 0 among several gets nothing.
  private func destination(_ rule: HTTPRule) -> ForwardAction.Destination? {
    if rule.destinations.count == 1 {
      return .cluster(scope.cluster(of: rule.destinations[0].destination, listenerPort: listenerPort))
    }
    let total = rule.destinations.reduce(0) { $0 + $1.weight }
    // Envoy wants the sum within 32 bits; the shares stay nearly the same.
    let divisor = total / 4_294_967_295 + 1
    let clusters = rule.destinations.filter { $0.weight > 0 }.map { entry in
      WeightedCluster(
        name: scope.cluster(of: entry.destination, listenerPort: listenerPort),
        weight: max(entry.weight / divisor, 1),
        headers: entry.headers.mutations,
        hostRewrite: entry.headers.authority
      )
    }
    return clusters.isEmpty ? nil : .weighted(clusters)
  }

  private func hashPolicies(_ rule: HTTPRule) -> [HashPolicy] {
    rule.destinations.compactMap { entry in
      let port = scope.port(of: entry.destination, listenerPort: listenerPort)
      return scope.policy(for: entry.destination, port: port).loadBalancer?.consistentHash?.policy
    }
  }

  /// A VirtualService means the bytes that it says, the Gateway API whole segments.
  private static func rewrite(_ rule: HTTPRule, _ match: RouteMatch) -> ForwardAction.PathRewrite? {
    guard rule.hasGatewaySemantics, case .prefix(let text) = rule.pathRewrite else { return rule.pathRewrite }
    return SegmentReplacement(text).rewrite(of: match.path)
  }
}
