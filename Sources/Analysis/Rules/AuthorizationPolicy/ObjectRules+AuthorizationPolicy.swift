extension ObjectRules {
  /// What an AuthorizationPolicy must keep by itself.
  static let authorizationPolicy: [any ObjectRule] = [
    AuthorizationAction(), AuthorizationConditions(), AuthorizationNeverMatches(), AuthorizationOperationValues(),
    AuthorizationRuleParts(), AuthorizationSourceValues(), CustomActionRules(), DenialOfPlainTCP(),
  ]
}
