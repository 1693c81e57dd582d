extension ObjectRules {
  /// What a VirtualService must keep by itself.
  static let virtualService: [any ObjectRule] = [
    GatewayNameForm()
  ]
}
