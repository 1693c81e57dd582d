/// What a proxy does with a request, and why: the listener, the virtual host, the rules that did not take it, and the one
/// that did.
public struct Explanation: Sendable {
  /// What becomes of the request.
  public enum Outcome: Sendable {
    /// Nothing listens at the port.
    case unserved
    /// The client speaks TLS where plain HTTP is spoken, or the other way round.
    case misspoken
    /// Its connection is passed on as it is: the proxy does not look at requests there.
    case passedOn([ConnectionShare])
    /// The path is none that the proxy takes: it answers 400.
    case refused
    /// No virtual host takes the host: the proxy answers 404.
    case unknownHost
    /// The client is sent to the same address over TLS.
    case sentToTLS(location: String)
    /// No rule of the virtual host takes it: the proxy answers 404.
    case noRule
    /// A rule takes it.
    case taken(Route, RouteAnswer)
  }

  /// The request as the proxy sees it.
  public let request: RouteRequest
  /// The listener that takes its connection; nil where nothing listens.
  public internal(set) var listener: Listener?
  /// The routing table; nil where requests are not looked at.
  public internal(set) var routes: RouteConfiguration?
  /// The virtual host that takes the host it names.
  public internal(set) var host: VirtualHost?
  /// The domain of the virtual host that fits.
  public internal(set) var domain: String?
  /// The rules in front of the one that takes it, and why each does not; all of them where none does.
  public internal(set) var passedOver: [PassedOverRule] = []
  /// Whether AuthorizationPolicies or tokens are looked at first, which may refuse it.
  public internal(set) var isGuarded = false
  /// What becomes of it.
  public internal(set) var outcome: Outcome

  init(_ request: RouteRequest, _ outcome: Outcome, listener: Listener? = nil) {
    self.request = request
    self.outcome = outcome
    self.listener = listener
  }

  /// The route that takes it; nil when none does.
  public var route: Route? {
    guard case .taken(let route, _) = outcome else { return nil }
    return route
  }

  /// Whether a rule that someone wrote, or a service, decides on it: false for unknown hosts, for what no rule takes,
  /// and where nothing listens.
  public var isRouted: Bool {
    switch outcome {
    case .taken: !(host?.isLastResort ?? false)
    case .sentToTLS: true
    case .passedOn(let shares): !shares.contains { $0.destination.isBuiltIn }
    case .unserved, .misspoken, .refused, .unknownHost, .noRule: false
    }
  }
}

extension VirtualHost {
  /// Whether it is what takes the hosts that no other does.
  public var isLastResort: Bool { origin == nil && domains == ["*"] }
}
