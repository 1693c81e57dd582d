/// The routes that hold where no rule does.
enum DefaultRoutes {
  /// To a port of a service.
  ///
  /// Source: Istio `pilot/pkg/networking/core/route/route.go`, `BuildDefaultHTTPOutboundRoute`.
  static func outbound(_ service: MeshService, _ port: ServicePort, _ scope: ProxyScope) -> Route {
    let destination = Destination(host: service.host, port: port.number)
    let hash = scope.policy(for: destination, port: port.number).loadBalancer?.consistentHash?.policy
    var action = ForwardAction(.cluster(scope.cluster(of: destination, listenerPort: port.number)))
    action.timeoutForm = scope.target.isStandalone ? .alone : .maxGRPCTimeout
    action.hashPolicies = hash.map { [$0] } ?? []
    action.retry = scope.retry(nil, sticksToHost: hash != nil)
    var route = Route(name: "default", match: RouteMatch(), action: .forward(action), origin: service.origin)
    route.operation = "\(service.host):\(port.number)/*"
    return route
  }

  /// To a port of the workload itself.
  ///
  /// Source: Istio `pilot/pkg/networking/core/route/route.go`, `BuildDefaultHTTPInboundRoute`.
  static func inbound(_ port: InboundPort, cluster: String) -> Route {
    var action = ForwardAction(.cluster(cluster))
    action.timeoutForm = .maxStreamDuration
    if port.protocolKind != .grpc, port.protocolKind != .grpcWeb {
      action.retry = inboundRetry
    }
    var route = Route(name: "default", match: RouteMatch(), action: .forward(action), origin: port.origin)
    route.operation = "\(port.host):\(port.servicePort)/*"
    return route
  }

  /// To any port of the workload itself that no service has.
  static func inboundPassthrough(cluster: String) -> Route {
    var action = ForwardAction(.cluster(cluster))
    action.timeoutForm = .maxStreamDuration
    action.retry = inboundRetry
    var route = Route(name: "default", match: RouteMatch(), action: .forward(action))
    route.operation = ":0/*"
    return route
  }

  /// A connection that the workload closed before it answered is tried again.
  private static let inboundRetry = RetryPolicy(
    retryOn: "reset-before-request",
    attempts: 2,
    avoidsPreviousHosts: false
  )

  /// What takes the requests for unknown hosts.
  static func lastHost(_ scope: ProxyScope) -> VirtualHost {
    guard scope.outboundPolicy == .allowAny else {
      let refusal = Route(
        name: "block_all",
        match: RouteMatch(),
        action: .respond(DirectResponse(status: 502))
      )
      return VirtualHost(name: "block_all", domains: ["*"], routes: [refusal])
    }
    let proxy = scope.sidecar?.egressProxy.map { scope.cluster(of: $0, listenerPort: 0) }
    var action = ForwardAction(.cluster(proxy ?? BuiltInCluster.passthrough))
    action.timeoutForm = scope.target.isStandalone ? .alone : .maxGRPCTimeout
    let route = Route(name: "allow_any", match: RouteMatch(), action: .forward(action))
    return VirtualHost(name: "allow_any", domains: ["*"], routes: [route])
  }
}
