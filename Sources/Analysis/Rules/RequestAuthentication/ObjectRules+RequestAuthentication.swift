extension ObjectRules {
  /// What a RequestAuthentication must keep by itself.
  static let requestAuthentication: [any ObjectRule] = [
    TokenIssuer(), TokenKeys(),
  ]
}
