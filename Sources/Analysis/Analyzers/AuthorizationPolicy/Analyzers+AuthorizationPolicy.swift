extension Analyzers {
  /// What AuthorizationPolicies ask of the mesh.
  static let authorizationPolicy: [any Analyzer] = [
    AuthorizationNamespaces(), AuthorizationWorkloads(), PrincipalAccounts(), RequestIdentities(),
  ]
}
