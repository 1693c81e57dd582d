/// The listeners of a proxy at the edge of a mesh.
struct GatewayListeners {
  private let scope: ProxyScope

  init(_ scope: ProxyScope) { self.scope = scope }

  func outcome() -> ListenerOutcome {
    let gateways = scope.input.gateways.filter { scope.identity.hasLabels($0.selector) }
    var outcome = ListenerOutcome()
    let filters = AccessFilters(scope)
    outcome.problems = filters.problems
    for group in GatewayGroup.groups(gateways) {
      let number = targetPort(of: group.port)
      let bind = group.bind.isEmpty ? SidecarListeners.wildcard : group.bind
      let place = GatewayTranslation.Place(
        name: "\(bind)_\(number)",
        address: .socket(host: bind, port: number),
        routeName: group.bind.isEmpty ? "http.\(number)" : "http.\(number).\(group.bind)"
      )
      GatewayTranslation(scope: scope, isPlain: false, filters: filters).translate(group, at: place, into: &outcome)
    }
    return outcome
  }

  /// The port of the gateway's pods to which its Service leads a port.
  ///
  /// Source: Istio `pilot/pkg/model/gateway.go`, `resolvePorts`.
  private func targetPort(of port: Int) -> Int {
    for service in scope.input.services {
      guard let selector = service.selector, !selector.isEmpty, scope.identity.hasLabels(selector),
        service.namespace == scope.identity.namespace, case .number(let number) = service.port(port)?.target
      else { continue }
      return number
    }
    return port
  }
}
