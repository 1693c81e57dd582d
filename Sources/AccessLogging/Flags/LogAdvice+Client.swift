/// What flags of time, of the client's end and of refusals mean.
extension LogAdvice {
  static let upstreamRequestTimeout = LogAdvice(
    "the upstream did not answer in the time that the route gives it",
    cause: "the application is slower than the timeout of the route, or of one try, allows",
    remedy: "find out what makes it slow, or give the route more time",
    .timeout
  )
  static let durationTimeout = LogAdvice(
    "the request or connection lasted longer than it may at all",
    cause: "a maximum duration of connections or streams is set, in a DestinationRule or an EnvoyFilter",
    remedy: "raise maxConnectionDuration or the like, if the work really takes so long",
    .policies
  )
  static let streamIdleTimeout = LogAdvice(
    "nothing was sent for so long that the proxy ended the stream",
    cause: "a stream waits for more than the idle timeout: five minutes if nobody sets another",
    remedy: "let long-lived streams send something now and then, or raise idleTimeout",
    .policies
  )
  static let upstreamMaxStreamDurationReached = LogAdvice(
    "the stream to the upstream lasted longer than it may",
    cause: "a maximum stream duration, or the deadline that a gRPC client asked for, has passed",
    remedy: "raise the limit, or the deadline of the client",
    .policies
  )
  static let downstreamConnectionTermination = LogAdvice(
    "the client closed the connection before it had the whole answer",
    cause: "the client's own timeout is shorter than the answer takes, or its user gave up",
    remedy: "compare the line's duration with the client's timeout: if they are equal, the upstream is too slow",
    .request
  )
  static let downstreamRemoteReset = LogAdvice(
    "the client reset the stream before it had the whole answer",
    cause: "an HTTP/2 or gRPC client cancelled the call, mostly since its deadline had passed",
    remedy: "compare the line's duration with the client's deadline",
    .request
  )
  static let downstreamProtocolError = LogAdvice(
    "what the client sent breaks the rules of HTTP",
    cause: "it speaks another protocol on this port (TLS to a port for plain HTTP, TCP to one for HTTP), or sends "
      + "malformed headers",
    remedy: "see that the port's name says what clients speak, and that they use the right scheme",
    .listeners
  )
  static let invalidEnvoyRequestHeaders = LogAdvice(
    "a header of the x-envoy- family has a value that is none",
    cause: "the client sets a header such as x-envoy-upstream-rq-timeout-ms to something that cannot be read",
    remedy: "correct the header in the client, or take it out with a header rule of the route",
    .request
  )
  static let rateLimited = LogAdvice(
    "a rate limit refused the request",
    cause: "more requests came than the local or global rate limit of this proxy allows",
    remedy: "slow the client down, or raise the limit in the EnvoyFilter that sets it",
    .drift
  )
  static let rateLimitServiceError = LogAdvice(
    "the rate limit service failed, and the proxy refuses requests then",
    cause: "the service for global rate limits does not answer, and failure_mode_deny is on",
    remedy: "mend the rate limit service, or let requests pass when it fails",
    .clusters
  )
  static let unauthorizedExternalService = LogAdvice(
    "the external authorization service refused the request",
    cause: "the provider of an AuthorizationPolicy with action CUSTOM said no, or could not be asked",
    remedy: "see in the provider's log why; if it did not answer, look at its endpoints",
    .authorization
  )
  static let delayInjected = LogAdvice(
    "the request was delayed on purpose",
    cause: "a fault with a delay is in a VirtualService",
    remedy: "take the fault out when the experiment is over",
    .request
  )
  static let faultInjected = LogAdvice(
    "the request was aborted on purpose",
    cause: "a fault with an abort is in a VirtualService",
    remedy: "take the fault out when the experiment is over",
    .request
  )
  static let responseFromCacheFilter = LogAdvice(
    "the answer came from the proxy's cache",
    cause: "a cache filter is installed by an EnvoyFilter, and had the answer",
    remedy: "nothing, unless the answer is too old",
    .drift
  )
  static let overloadManager = LogAdvice(
    "the proxy refused the request since it was overloaded itself",
    cause: "its memory or its connections reached the limit of the overload manager",
    remedy: "give the proxy more memory (sidecar.istio.io/proxyMemoryLimit), or the service more pods",
    .pod
  )
  static let oldHTTP = LogAdvice(
    "the client spoke HTTP/1.0, which the proxy refuses",
    cause: "the client, often a health check or a reverse proxy such as nginx, uses HTTP/1.0 if it is not told more",
    remedy: "let it speak HTTP/1.1 (nginx: proxy_http_version 1.1)"
  )
}
