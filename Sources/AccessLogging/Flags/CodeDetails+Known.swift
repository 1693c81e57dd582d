extension CodeDetails {
  /// Requests that were refused on purpose.
  static let refusals = [
    CodeDetails(
      "rbac_access_denied_matched_policy[none]",
      LogAdvice(
        "no AuthorizationPolicy allows the request",
        cause: "policies with action ALLOW are there for this workload, and none of their rules matches: often the "
          + "caller's identity is missing, since it does not speak mutual TLS",
        remedy: "add a rule for this caller, path and method, or see which identity the caller has",
        .authorization
      )
    ),
    CodeDetails(
      "rbac_access_denied",
      LogAdvice(
        "an AuthorizationPolicy denies the request; the details name it",
        cause: "a policy with action DENY has a rule that matches",
        remedy: "change the rule, if the request should pass",
        .authorization
      )
    ),
    CodeDetails(
      "jwt_authn_access_denied",
      LogAdvice(
        "the token of the request was not accepted; the details say why",
        cause: "the token is missing, has expired, or is of an issuer or audience that no RequestAuthentication has",
        remedy: "let the client send a token that is valid, or correct issuer and jwksUri",
        .pod
      )
    ),
    CodeDetails("ext_authz_error", .unauthorizedExternalService),
    CodeDetails("ext_authz_denied", .unauthorizedExternalService),
    CodeDetails("fault_filter_abort", .faultInjected),
    CodeDetails("local_rate_limited", .rateLimited),
    CodeDetails("request_rate_limited", .rateLimited),
    CodeDetails("rate_limiter_error", .rateLimitServiceError),
    CodeDetails("overload", .overloadManager),
  ]

  /// Ways that lead nowhere, or not on.
  static let ways = [
    CodeDetails("route_not_found", .noRouteFound),
    CodeDetails("cluster_not_found", .noClusterFound),
    CodeDetails("no_healthy_upstream", .noHealthyUpstream),
    CodeDetails("filter_chain_not_found", .noFilterChain),
    CodeDetails(
      "direct_response",
      LogAdvice(
        "the route answered by itself, and asked no upstream",
        cause: "the VirtualService has a directResponse or a redirect for this request; BlackHoleCluster and "
          + "REGISTRY_ONLY answer with 502",
        remedy: "see which rule the request takes; for a host outside of the mesh add a ServiceEntry",
        .request
      )
    ),
    CodeDetails(
      "upgrade_failed",
      LogAdvice(
        "the upgrade of the connection, such as to WebSocket, was refused",
        cause: "an EnvoyFilter takes upgrades away, or the request names one that the proxy does not know",
        remedy: "see which upgrades the listener allows",
        .listeners
      )
    ),
  ]
}
