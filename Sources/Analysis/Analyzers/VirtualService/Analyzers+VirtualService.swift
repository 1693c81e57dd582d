extension Analyzers {
  /// What concerns VirtualServices among other objects, and what is no fault of form.
  static let virtualService: [any Analyzer] = [
    CircularDelegates(), ConflictingMeshHosts(), DelegateTargets(), DestinationHosts(), RouteSubsets(),
    DoubledSlash(), HostsWithoutService(), ImpossibleMatch(), IngressWithoutSubset(), JWTClaimRoutes(), RetryBudget(),
    ShadowedRoutes(), VirtualServiceGateways(), WeightTotals(),
  ]
}
