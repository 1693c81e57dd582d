/// What becomes of a request that a route takes.
public enum RouteAnswer: Sendable {
  /// It is sent on.
  case forwarded(ForwardedRequest)
  /// It is answered with another address.
  case redirected(status: Int, location: String)
  /// It is answered at once.
  case answered(DirectResponse)
  /// It only asks what pages of other origins may do, and is told.
  case preflight(CORSPolicy)

  init(_ request: RouteRequest, by route: Route, in translation: Translation) {
    switch route.action {
    case .forward(let action):
      // Only a route that forwards has a say in what other origins may do (Envoy `cors_filter.cc`, `decodeHeaders`).
      if let policy = route.cors, policy.answers(request) {
        self = .preflight(policy)
      } else {
        self = .forwarded(ForwardedRequest(request, by: route, action, in: translation))
      }
    case .redirect(let action):
      self = .redirected(status: action.status.rawValue, location: action.location(for: request, route.match))
    case .respond(let response): self = .answered(response)
    }
  }
}
