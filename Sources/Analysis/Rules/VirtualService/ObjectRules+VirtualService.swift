extension ObjectRules {
  /// What a VirtualService must keep by itself.
  static let virtualService: [any ObjectRule] = [
    CORSPolicyValues(), DelegateShape(), DestinationForms(), DestinationWeights(), DirectResponseValues(),
    DurationPrecision(), FaultValues(), GatewayNameForm(), GatewayNames(), HTTPMatchHeaders(), HTTPRouteActions(),
    HeaderOperations(), MatchSource(), MirrorShares(), RedirectValues(), RetryValues(), RewriteValues(), RoutesGiven(),
    TCPRouteForms(), TLSRouteForms(), TextMatchValues(), UnusedMatch(), VirtualServiceHosts(),

  ]
}
