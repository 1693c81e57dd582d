/// What the translation of listeners leads to.
struct ListenerOutcome {
  var listeners: [Listener] = []
  var routes: [RouteConfiguration] = []
  var assignedPorts: [Translation.AssignedPort] = []
  /// The ports of the workload itself, which need a cluster of their own.
  var inboundPorts: [InboundPort] = []
  /// Whether a gateway passes TLS on to endpoints that end it, which need clusters of their own.
  var passesTLSOn = false
  var problems: [TranslationProblem] = []
}
