extension ObjectRules {
  /// What policies of several kinds must keep by themselves.
  static let policies: [any ObjectRule] = [
    DryRunAnnotation(), PolicyTarget(),
  ]
}
