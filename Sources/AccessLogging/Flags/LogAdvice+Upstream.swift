/// What flags of the way to the upstream mean.
extension LogAdvice {
  static let noHealthyUpstream = LogAdvice(
    "the cluster had no healthy endpoint, so the proxy sent the request to none",
    cause: "no pod of the service or subset is ready, the subset's labels match none, or outlier detection has "
      + "ejected all",
    remedy: "look at the endpoints; then make pods ready, correct the subset's labels, or relax outlier detection",
    .endpoints
  )
  static let upstreamConnectionFailure = LogAdvice(
    "no connection to the upstream came about",
    cause: "nothing listens on that port of the endpoint, a network policy is in between, or one end wants TLS and "
      + "the other does not",
    remedy: "compare the service's target port with that of the application, and the TLS of both ends",
    .service
  )
  static let upstreamOverflow = LogAdvice(
    "a circuit breaker was open: the proxy had as many connections, requests or retries under way as it may",
    cause: "the connection pool of the DestinationRule is too small for the traffic, or the upstream is slow",
    remedy: "raise the limits of connectionPool, or find out what makes the upstream slow",
    .policies
  )
  static let upstreamConnectionTermination = LogAdvice(
    "the upstream closed the connection before it had answered",
    cause: "the application closes idle connections sooner than the proxy does, crashed or was stopped, or it takes "
      + "mutual TLS alone and was sent plain text",
    remedy: "make the application keep idle connections longer than its clients, and let resets be tried again",
    .retries
  )
  static let upstreamRemoteReset = LogAdvice(
    "the upstream reset the stream",
    cause: "the application gave the request up, crashed, or ended the stream of an HTTP/2 or gRPC call",
    remedy: "look for the reason in the log of the application at this time",
    .pod
  )
  static let localReset = LogAdvice(
    "the proxy itself reset the stream to the upstream",
    cause: "the connection broke, or the answer was not one of the protocol that the port's name says",
    remedy: "see whether the service's port is named, or has an appProtocol, for what the application speaks",
    .service
  )
  static let upstreamRetryLimitExceeded = LogAdvice(
    "every attempt failed, and no more were allowed",
    cause: "the upstream stays broken for longer than the retries of the route last; for TCP, no endpoint took the "
      + "connection",
    remedy: "find out why single attempts fail: the other flags and the server's own log tell",
    .endpoints
  )
  static let upstreamProtocolError = LogAdvice(
    "the upstream's answer breaks the rules of HTTP",
    cause: "the application speaks another protocol than the port's name says, such as HTTP/1.1 on a port for gRPC, or "
      + "sends forbidden headers",
    remedy: "name the service's port for what the application speaks, or set its appProtocol",
    .service
  )
  static let dnsResolutionFailed = LogAdvice(
    "the upstream's host name could not be resolved",
    cause: "a ServiceEntry with resolution DNS names a host that no DNS server knows, or DNS cannot be reached",
    remedy: "correct the host of the ServiceEntry, or resolve it from within the pod",
    .clusters
  )
  static let dropOverload = LogAdvice(
    "the request was dropped, as a share of the traffic to this cluster is",
    cause: "the control plane said in the load assignment that a part of the requests is to be dropped",
    remedy: "see what the endpoints of the cluster were told; Istio does not set this by itself",
    .endpoints
  )
  static let unconditionalDropOverload = LogAdvice(
    "the request was dropped, as all traffic to this cluster is",
    cause: "the control plane said in the load assignment that every request is to be dropped",
    remedy: "see what the endpoints of the cluster were told; Istio does not set this by itself",
    .endpoints
  )
  static let failedLocalHealthCheck = LogAdvice(
    "the proxy answered a health check with a failure",
    cause: "the proxy drains, since its pod is being stopped, or its administration was told to fail health checks",
    remedy: "see whether the pod is being stopped; the flag goes away with it",
    .pod
  )
  static let noRouteFound = LogAdvice(
    "no route matched the request, or no filter chain the connection",
    cause: "no VirtualService or service has this host, or none of its rules has this path, on this port",
    remedy: "add the host or a rule for the path, and see that the VirtualService names this gateway",
    .request
  )
  static let noClusterFound = LogAdvice(
    "the route leads to a cluster that the proxy does not have",
    cause: "the VirtualService names a host or a subset that no service or DestinationRule has, or the proxy may not "
      + "see it (exportTo, Sidecar)",
    remedy: "correct the destination's host and subset: a subset is defined first and used afterwards",
    .drift
  )
  static let noFilterConfigFound = LogAdvice(
    "a filter waited for its configuration in vain",
    cause: "a WasmPlugin or another filter that comes by discovery (ECDS) could not be loaded in time",
    remedy: "see what became of the filter's configuration: an image that cannot be pulled is the usual reason",
    .drift
  )
  static let noFilterChain = LogAdvice(
    "the connection matched no filter chain of the listener",
    cause: "it came in plain text where PeerAuthentication asks for mutual TLS (STRICT), or with a server name that no "
      + "gateway has",
    remedy: "let the client speak mutual TLS, set mode PERMISSIVE for a time, or add the host to the Gateway",
    .listeners
  )
}
