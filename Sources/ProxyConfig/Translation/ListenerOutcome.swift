/// What the translation of listeners leads to.
struct ListenerOutcome {
  var listeners: [Listener] = []
  var routes: [RouteConfiguration] = []
  var assignedPorts: [Translation.AssignedPort] = []
  var gatewayPorts: [Translation.GatewayPort] = []
  /// The ports of the workload itself, which need a cluster of their own.
  var inboundPorts: [InboundPort] = []
  /// Whether a gateway passes TLS on to endpoints that end it, which need clusters of their own.
  var passesTLSOn = false
  var problems: [TranslationProblem] = []

  /// Leaves out the listeners whose name another has already: Envoy takes each name once.
  mutating func keepFirstOfEachName() {
    var names: Set<String> = []
    listeners = listeners.filter { listener in
      if names.insert(listener.name).inserted { return true }
      if let origin = listener.origin { problems.append(TranslationProblem(.superseded, listener.name, at: origin)) }
      return false
    }
  }
}
