/// A flag that means something closer together with what else the line says.
struct FlagCombination: Sendable {
  let flag: ResponseFlag
  let condition: @Sendable (LogSigns) -> Bool
  let advice: LogAdvice

  private init(_ flag: ResponseFlag, _ advice: LogAdvice, when condition: @escaping @Sendable (LogSigns) -> Bool) {
    self.flag = flag
    self.condition = condition
    self.advice = advice
  }

  /// Those that are well known.
  static let known = [
    FlagCombination(.upstreamConnectionFailure, application) { $0.direction == .inbound },
    FlagCombination(.upstreamConnectionTermination, applicationClosed) { $0.direction == .inbound },
    FlagCombination(.upstreamOverflow, ownLimit) { $0.direction == .inbound },
    FlagCombination(.upstreamRequestTimeout, perTry) { $0.details.hasPrefix("upstream_per_try") },
    FlagCombination(.upstreamConnectionTermination, brokenOff) { $0.details.hasPrefix("upstream_reset_after") },
    FlagCombination(.downstreamProtocolError, .oldHTTP) { $0.details == "low_version" },
    FlagCombination(.noRouteFound, .noFilterChain) {
      $0.details.hasPrefix("filter_chain_not_found") || ($0.direction == .inbound && !$0.isHTTP)
    },
    FlagCombination(.noRouteFound, noListenerForTCP) { !$0.isHTTP },
  ]

  private static let application = LogAdvice(
    "the proxy reached its own pod, but not the application in it",
    cause: "the application does not listen on that port yet or any longer, listens on 127.0.0.1 or ::1 alone, or the "
      + "service's target port is wrong",
    remedy: "compare the target port with the port on which the application listens, and its readiness probe",
    .pod
  )
  private static let applicationClosed = LogAdvice(
    "the application closed the connection before it had answered",
    cause:
      "it closes idle connections sooner than the proxy does, crashed, or was stopped while requests were under way",
    remedy: "make the application keep idle connections longer, and end requests before it stops",
    .pod
  )
  private static let ownLimit = LogAdvice(
    "the pod's own proxy let no more requests through to the application",
    cause: "inboundConnectionPool or the DestinationRule of the service limits what comes in",
    remedy: "raise the limits of connectionPool, or run more pods",
    .policies
  )
  private static let perTry = LogAdvice(
    "one try was not answered in the time that the route gives to each",
    cause: "perTryTimeout of the route is shorter than the application takes",
    remedy: "find out what makes the application slow, or raise perTryTimeout",
    .policies
  )
  private static let brokenOff = LogAdvice(
    "the upstream closed the connection in the middle of its answer",
    cause: "the application crashed or was stopped while it was writing",
    remedy: "look for the reason in the log of the application at this time",
    .pod
  )
  private static let noListenerForTCP = LogAdvice(
    "no route leads on from the address and server name of the connection",
    cause: "no service, ServiceEntry or TLS route has this host and port",
    remedy: "add a ServiceEntry for the host, or a tls route with its sniHosts",
    .listeners
  )
}
