extension ObjectRules {
  /// What the routing rules of Istio before 0.8 must keep.
  static let legacy: [any ObjectRule] = [
    EgressRuleForm(),
    LegacyServiceForm(),
    RouteRuleActions(),
    RouteRuleFaults(),
    RouteRuleMatch(),
    RouteRuleWeights(),
  ]
}
